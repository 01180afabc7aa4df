namespace Proviso.Lists.Ofac;

/// <summary>Joins the rows of the set to parties, and refuses rows that do not fit together.</summary>
internal sealed class OfacParties(string list, Problems problems)
{
    private static readonly Dictionary<string, PartyKind> Kinds = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [""] = PartyKind.Entity,
        ["entity"] = PartyKind.Entity,
        ["individual"] = PartyKind.Individual,
        ["vessel"] = PartyKind.Vessel,
        ["aircraft"] = PartyKind.Aircraft,
    };

    private static readonly Dictionary<string, NameKind> NameKinds = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["aka"] = NameKind.Aka,
        ["fka"] = NameKind.Fka,
        ["nka"] = NameKind.Nka,
    };

    /// <summary>Parties whose remarks are cut and whose tail was not given.</summary>
    public int CutRemarks { get; private set; }

    public ImmutableArray<ListedParty> Join(
        OfacTable primary,
        OfacTable? alternate,
        OfacTable? comments
    )
    {
        var rows = Unique(primary);
        var aliases = Children(alternate, rows, primary.File).ToLookup(row => row.Number);
        var tails = Children(comments, rows, primary.File).ToLookup(row => row.Number);
        return [.. rows.Values.Select(row => Party(row, aliases[row.Number], tails[row.Number]))];
    }

    private Dictionary<int, OfacRow> Unique(OfacTable primary)
    {
        var rows = new Dictionary<int, OfacRow>(primary.Rows.Length);
        foreach (var row in primary.Rows.Where(row => !rows.TryAdd(row.Number, row)))
        {
            problems.Add(
                "PV0307",
                row.Where,
                $"party {row.Number} stands twice; first on line {rows[row.Number].Where.Line}",
                "two editions may have been joined: give each by itself"
            );
        }

        return rows;
    }

    private IEnumerable<OfacRow> Children(
        OfacTable? table,
        Dictionary<int, OfacRow> parents,
        string primary
    )
    {
        foreach (var row in table?.Rows ?? [])
        {
            if (parents.ContainsKey(row.Number))
            {
                yield return row;
                continue;
            }

            problems.Add(
                "PV0308",
                row.Where,
                $"party {row.Number} is not in {primary}",
                "give the files of one edition together"
            );
        }
    }

    private ListedParty Party(OfacRow row, IEnumerable<OfacRow> aliases, IEnumerable<OfacRow> tails)
    {
        var name = Required(row, 1, "name");
        var programs = ProgramTag.Split(Required(row, 3, "program"));
        // Nothing between: the tail begins in the middle of a word.
        var rest = string.Concat(tails.Select(tail => tail.Untrimmed(1)));
        var remarks = rest.Length == 0 ? row.Text(11) : row.Untrimmed(11) + rest;
        var cut = rest.Length == 0 && row.Untrimmed(11).Length >= OfacRemarks.Longest;
        CutRemarks += cut ? 1 : 0;
        return new ListedParty(
            $"{list}:{row.Number}",
            name,
            Word(row, 2, Kinds, "a type of party"),
            [
                new PartyName(name, NameStrength.Strong, NameKind.Primary),
                .. aliases.Select(Alias),
                .. OfacRemarks.WeakNames(remarks, cut),
            ],
            programs,
            remarks,
            OfacRemarks.LinkedTo(remarks, cut)
        );
    }

    private PartyName Alias(OfacRow row) =>
        new(
            Required(row, 3, "name"),
            NameStrength.Strong,
            Word(row, 2, NameKinds, "a kind of alias")
        );

    // A party without a program would be listed under nothing, and so never found to be listed.
    private string Required(OfacRow row, int column, string what)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            problems.Add(
                "PV0314",
                row.At(column),
                $"party {row.Number} has no {what} here",
                "every party and alias has a name, every party a program: fetch the file again"
            );
        }

        return text;
    }

    private T Word<T>(OfacRow row, int column, Dictionary<string, T> words, string what)
        where T : struct
    {
        var text = row.Text(column);
        if (words.TryGetValue(text, out var word))
        {
            return word;
        }

        problems.Add(
            "PV0312",
            row.At(column),
            $"'{text}' is not {what}",
            Suggestion.For(text, words.Keys.Where(key => key.Length > 0))
                ?? $"one of: {string.Join(", ", words.Keys.Where(key => key.Length > 0))}"
        );
        return default;
    }
}
