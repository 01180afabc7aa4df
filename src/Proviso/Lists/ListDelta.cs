namespace Proviso.Lists;

/// <summary>
/// What changed between two editions of one list. Parties are told apart by key and compared by what is said
/// of them: the order of rows, names or segments never matters. All three arrays are in ordinal order of keys.
/// </summary>
/// <param name="Caveats">
/// Sentences on what the comparison cannot tell: a field that one of the editions lacks is not compared, and
/// text cut off in one of them may look like a change.
/// </param>
public sealed record ListDelta(
    ListEdition Older,
    ListEdition Newer,
    ImmutableArray<ListedParty> Added,
    ImmutableArray<ListedParty> Removed,
    ImmutableArray<PartyChange> Changed,
    ImmutableArray<string> Caveats
)
{
    /// <summary>The names of the fields compared, in order: "name", "kind", "programs" …</summary>
    public static ImmutableArray<string> Fields { get; } =
    [.. PartyField.All.Select(field => field.Name)];

    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <exception cref="ArgumentException">The editions are of different lists: every party would seem to leave.</exception>
    public static ListDelta Between(ListEdition older, ListEdition newer)
    {
        if (older.List != newer.List)
        {
            throw new ArgumentException(
                $"An edition of {newer.List} does not follow one of {older.List}.",
                nameof(newer)
            );
        }

        var compared = Compared(older, newer);
        return new ListDelta(
            older,
            newer,
            Without(newer, older),
            Without(older, newer),
            [
                .. newer
                    .Parties.Select(party => Change(older.ByKey(party.Key), party, compared))
                    .OfType<PartyChange>()
                    .OrderBy(change => change.Key, StringComparer.Ordinal),
            ],
            CaveatsOf(older, newer)
        );
    }

    /// <summary>What is said otherwise of one party, in the fields of which both editions speak.</summary>
    internal static ImmutableArray<FieldChange> FieldsOf(
        ListEdition older,
        ListedParty was,
        ListEdition newer,
        ListedParty now
    ) => FieldsOf(was, now, Compared(older, newer));

    private static PartyField[] Compared(ListEdition older, ListEdition newer) =>
        [.. PartyField.All.Where(field => field.Speaks(older) && field.Speaks(newer))];

    private static ImmutableArray<FieldChange> FieldsOf(
        ListedParty older,
        ListedParty newer,
        IReadOnlyList<PartyField> compared
    ) =>
        [
            .. compared
                .Select(field => new FieldChange(
                    field.Name,
                    field.Values(older),
                    field.Values(newer)
                ))
                .Where(change => !change.Old.SequenceEqual(change.New, StringComparer.Ordinal)),
        ];

    private static ImmutableArray<ListedParty> Without(ListEdition these, ListEdition those) =>
        [
            .. these
                .Parties.Where(party => those.ByKey(party.Key) is null)
                .OrderBy(party => party.Key, StringComparer.Ordinal),
        ];

    private static PartyChange? Change(
        ListedParty? older,
        ListedParty newer,
        IReadOnlyList<PartyField> compared
    )
    {
        if (older is null)
        {
            return null;
        }

        var fields = FieldsOf(older, newer, compared);
        return fields.IsEmpty ? null : new PartyChange(older, newer, fields);
    }

    private static ImmutableArray<string> CaveatsOf(ListEdition older, ListEdition newer) =>
        [
            .. PartyField
                .All.Where(field => field.Speaks(older) != field.Speaks(newer))
                .Select(field =>
                    $"The {field.Name} are not compared: the edition of {(field.Speaks(older) ? newer : older).Date} lacks {(field.IsGiven(older) == field.IsGiven(newer) ? "them" : "their file")}."
                ),
            .. new[] { older, newer }.SelectMany(edition =>
                edition.Caveats.Select(caveat => $"Edition of {edition.Date}: {caveat}")
            ),
        ];
}
