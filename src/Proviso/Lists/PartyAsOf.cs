namespace Proviso.Lists;

/// <summary>A party's entry as of a day, and how far it is known.</summary>
/// <param name="Listed">Under any program, by editions and acts of law; never false without <paramref name="AsFarAsKnown"/> or cover.</param>
/// <param name="AsFarAsKnown">True with false when no edition covers the day: nothing at hand lists the party.</param>
/// <param name="Gap">A sentence when no edition covers the day, else null.</param>
/// <param name="Witnesses">The editions that tell, the live ones first.</param>
/// <param name="Programs">One state for each program that these editions or an act show.</param>
public sealed record PartyAsOf(
    string Key,
    LocalDate At,
    Truth Listed,
    bool AsFarAsKnown,
    string? Gap,
    ImmutableArray<PartyWitness> Witnesses,
    ImmutableArray<ListingState> Programs
)
{
    /// <param name="editions">Of the party's list, at least those that <see cref="EditionChoice"/> gives for the day.</param>
    public static PartyAsOf Of(
        string key,
        LocalDate at,
        ImmutableArray<ListEdition> editions,
        ImmutableArray<DatedListing> acts,
        int maxGapDays = ListBook.DefaultMaxGapDays
    )
    {
        var book = new ListBook(editions, acts, maxGapDays);
        var coverage = Coverage.Of(
            editions.Where(edition => edition.IsWhole || edition.ByKey(key) is not null),
            at,
            maxGapDays
        );
        var states = book.Listings(key, at);
        var listed =
            states.Any(state => state.Listed.IsTrue) ? Truth.True
            : states.Any(state => state.Listed.IsUnknown) ? Truth.Unknown
            : Truth.False;
        return new PartyAsOf(
            key,
            at,
            listed,
            listed.IsFalse && (!coverage.IsCovered || states.Any(state => state.AsFarAsKnown)),
            coverage.IsCovered ? null : coverage.Gap(),
            Tellers(coverage, key),
            states
        );
    }

    private static ImmutableArray<PartyWitness> Tellers(Coverage coverage, string key)
    {
        var tellers = new (string Role, ImmutableArray<ListEdition> Editions)[]
        {
            ("live", coverage.Live),
            ("before", coverage.IsCovered ? [] : coverage.Before),
            ("around", coverage.IsCovered ? [] : coverage.Around),
            ("after", coverage.IsCovered ? [] : coverage.After),
        };
        return
        [
            .. tellers.SelectMany(t =>
                t.Editions.Select(edition => new PartyWitness(edition, t.Role, edition.ByKey(key)))
            ),
        ];
    }
}
