using System.Globalization;

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
        OfacTable? addresses,
        OfacTable? comments
    )
    {
        var rows = Unique(primary);
        var names = Children(alternate, rows, primary.File);
        var places = Children(addresses, rows, primary.File);
        var tails = Children(comments, rows, primary.File);
        return
        [
            .. rows.Values.Select(row =>
                Party(row, names[row.Number], tails[row.Number]) with
                {
                    Addresses = [.. places[row.Number].Select(Place).OfType<Address>()],
                }
            ),
        ];
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

    private ILookup<int, OfacRow> Children(
        OfacTable? table,
        Dictionary<int, OfacRow> parents,
        string primary
    )
    {
        var rows = table?.Rows ?? [];
        foreach (var row in rows.Where(row => !parents.ContainsKey(row.Number)))
        {
            problems.Add(
                "PV0308",
                row.Where,
                $"party {row.Number} is not in {primary}",
                "give the files of one edition together"
            );
        }

        return rows.ToLookup(row => row.Number);
    }

    private ListedParty Party(OfacRow row, IEnumerable<OfacRow> aliases, IEnumerable<OfacRow> tails)
    {
        var name = Required(row, 1, "name");
        var programs = ProgramTag.Split(Required(row, 3, "program"));
        var kind = Word(row, 2, Kinds, "a type of party");
        ImmutableArray<string> titles = row.Text(4) is { Length: > 0 } title
            ? [.. title.Split("; ").Select(part => part.Trim())]
            : [];
        // Nothing between: the tail begins in the middle of a word.
        var rest = string.Concat(tails.Select(tail => tail.Untrimmed(1)));
        var text = rest.Length == 0 ? row.Text(11) : row.Untrimmed(11) + rest;
        var cut = rest.Length == 0 && row.Untrimmed(11).Length >= OfacRemarks.Longest;
        CutRemarks += cut ? 1 : 0;
        var facts = new OfacFacts(kind, titles);
        OfacRemarks.Read(text, cut, facts);
        var party = new ListedParty(
            $"{list}:{row.Number}",
            name,
            kind,
            [
                new PartyName(name, NameStrength.Strong, NameKind.Primary),
                .. aliases.Select(Alias),
                .. facts.WeakNames,
            ],
            programs,
            text,
            [.. facts.LinkedTo]
        );
        return facts.AddTo(party) with { Titles = titles, Vessel = Vessel(row, facts) };
    }

    private static VesselFacts? Vessel(OfacRow row, OfacFacts facts)
    {
        var vessel = new VesselFacts(
            row.Text(5),
            row.Text(6),
            row.Text(7),
            row.Text(8),
            row.Text(9),
            row.Text(10),
            facts.YearOfBuild,
            facts.FormerFlags
        );
        var says =
            vessel.YearOfBuild.Length > 0
            || !vessel.FormerFlags.IsEmpty
            || Enumerable.Range(5, 6).Any(column => row.Text(column).Length > 0);
        return says ? vessel : null;
    }

    // OFAC writes a row of nulls for a party without an address, so that every party has one.
    private Address? Place(OfacRow row)
    {
        var says = Enumerable.Range(2, 4).Any(column => row.Text(column).Length > 0);
        return says
            ? new Address(Number(row, 1), row.Text(2), row.Text(3), row.Text(4), row.Text(5))
            : null;
    }

    private int Number(OfacRow row, int column)
    {
        if (
            int.TryParse(
                row.Text(column),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        problems.Add(
            "PV0306",
            row.At(column),
            $"'{row.Text(column)}' is not an address's number (add_num)",
            "the second column of add.csv is a whole number: fetch the file again"
        );
        return 0;
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
