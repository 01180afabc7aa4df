using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Screening.Customers;

/// <summary>The values of one row as a subject; whatever the command line would refuse is refused here too.</summary>
/// <param name="roles">For each cell the role; null for the key.</param>
internal sealed class CustomerCells(ImmutableArray<string?> roles)
{
    private readonly int _key = roles.IndexOf(null);
    private readonly ImmutableArray<int> _names = Of(roles, CustomerMap.Name);
    private readonly ImmutableArray<int> _born = Of(roles, CustomerMap.Born);
    private readonly ImmutableArray<int> _countries = Of(roles, CustomerMap.Country);
    private readonly ImmutableArray<int> _kinds = Of(roles, CustomerMap.Kind);
    private readonly ImmutableArray<int> _ids =
    [
        .. Enumerable
            .Range(0, roles.Length)
            .Where(i =>
                roles[i] is { } role
                && Screener.IdentifierKinds.Contains(role, StringComparer.Ordinal)
            ),
    ];

    public int Count => roles.Length;

    /// <summary>Null where no column tells it or the row leaves it empty.</summary>
    public string? Key(ReadOnlySpan<Cell> cells) =>
        _key >= 0 && cells[_key].Text is { Length: > 0 } key ? key : null;

    /// <summary>Where the first of the name's cells begins that says something, in bytes of the row.</summary>
    public int NameAt(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in _names)
        {
            if (cells[cell].Text is { Length: > 0 })
            {
                return cells[cell].At;
            }
        }

        return cells[_names[0]].At;
    }

    /// <summary>The subject, or what is wrong with the row.</summary>
    public (Subject? Subject, Diagnostic? Why) Read(in RowText row, ReadOnlySpan<Cell> cells)
    {
        if (_key >= 0 && Key(cells) is null)
        {
            return Wrong(
                row.Fault(
                    "PV0325",
                    cells[_key].At,
                    "this row has no key, so its answer could be nobody's",
                    "fill it in, or leave --key out to have the rows numbered"
                )
            );
        }

        var name = Joined(cells, _names);
        if (NameFault(row, name, NameAt(cells)) is { } nameless)
        {
            return Wrong(nameless);
        }

        var (born, country, kind) = (
            Joined(cells, _born),
            Joined(cells, _countries),
            Joined(cells, _kinds)
        );
        PartyKind? party = kind is null ? null : PartyKinds.Find(kind);
        return born is not null && !Subject.IsDate(born)
                ? Unread(
                    row,
                    cells[_born[0]].At,
                    $"'{Visible.Of(born)}' is no date",
                    "write 1960-02-11, 1960-02 or 1960"
                )
            : country is not null && Countries.CodeOf(country) is null
                ? Unread(
                    row,
                    cells[_countries[0]].At,
                    $"'{Visible.Of(country)}' is no country",
                    "write its two letters (RU) or its English name"
                )
            : kind is not null && party is null
                ? Unread(
                    row,
                    cells[_kinds[0]].At,
                    $"'{Visible.Of(kind)}' is no kind of party",
                    $"one of: {string.Join(", ", PartyKinds.Words)}"
                )
            : (new Subject(name!, party, country, born) { Identifiers = Identifiers(cells) }, null);
    }

    private static Diagnostic? NameFault(in RowText row, string? name, int at) =>
        name is null
            ? row.Fault("PV0322", at, "this row has no name", "fill it in, or leave the row out")
        : name.Length > NameIndex.LongestName
            ? row.Fault(
                "PV0350",
                at,
                $"the name has {name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters; a name has at most 512",
                "give the name alone, without address or remarks"
            )
        : null;

    private ImmutableArray<SubjectIdentifier> Identifiers(ReadOnlySpan<Cell> cells)
    {
        if (_ids.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<SubjectIdentifier>(_ids.Length);
        foreach (var cell in _ids)
        {
            if (cells[cell].Text is { Length: > 0 } text)
            {
                found.Add(Identifier(roles[cell]!, text));
            }
        }

        return found.ToImmutable();
    }

    // An address may hold a colon itself: "bitcoincash:qq…".
    private static SubjectIdentifier Identifier(string role, string text) =>
        role == CustomerMap.Id
        && text.Split(':', 2) is [var kind, { Length: > 0 } value]
        && Screener.IdentifierKinds.Contains(kind.Trim(), StringComparer.OrdinalIgnoreCase)
            ? new SubjectIdentifier(kind.Trim(), value.Trim())
            : new SubjectIdentifier(role, text);

    private static string? Joined(ReadOnlySpan<Cell> cells, ImmutableArray<int> those)
    {
        string? joined = null;
        foreach (var cell in those)
        {
            if (cells[cell].Text is { Length: > 0 } text)
            {
                joined = joined is null ? text : $"{joined} {text}";
            }
        }

        return joined;
    }

    private static (Subject?, Diagnostic?) Unread(
        in RowText row,
        int at,
        string message,
        string hint
    ) => Wrong(row.Fault("PV0323", at, message, hint));

    private static (Subject?, Diagnostic?) Wrong(Diagnostic why) => (null, why);

    private static ImmutableArray<int> Of(ImmutableArray<string?> roles, string role) =>
        [.. Enumerable.Range(0, roles.Length).Where(i => roles[i] == role)];
}
