using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>
/// The phrases under which every party of the lists and of the pack's designations may stand in a text. Names are divided by
/// the reader that divides the text, so that both come out alike.
/// </summary>
internal static class NamePhrases
{
    private const int MostWords = 14;

    // Parts of a given name that name nobody by themselves: "Abd" of "Abd al-Rahman".
    private static readonly string[] Halves = ["abd", "abdul", "abdel", "abu", "umm", "al", "ibn"];

    public static ImmutableArray<NamePhrase> Of(ListBook lists, Lawbook law)
    {
        var symbols = law
            .Designations.GroupBy(d => d.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var listed = lists
            .Editions.SelectMany(edition => edition.Parties)
            .GroupBy(party => party.Key, StringComparer.Ordinal)
            .Select(same =>
                (
                    Party: new ReadParty(
                        same.Key,
                        same.First().Name,
                        same.First().Kind,
                        symbols.GetValueOrDefault(same.Key)?.Symbol
                    ),
                    Names: same.SelectMany(party => party.Names)
                        .Select(name => (name.Text, IsStrong: name.Strength == NameStrength.Strong))
                )
            );
        var known = lists
            .Editions.SelectMany(edition => edition.Parties)
            .ToLookup(party => party.Key, StringComparer.Ordinal);
        var designated = law.Designations.Select(d =>
            (
                Party: new ReadParty(
                    d.Key,
                    known[d.Key].FirstOrDefault()?.Name ?? d.Name,
                    known[d.Key].FirstOrDefault()?.Kind
                        ?? (d.Name.Contains(',') ? PartyKind.Individual : PartyKind.Entity),
                    d.Symbol
                ),
                Names: d.Aliases.Prepend(d.Name).Select(name => (Text: name, IsStrong: true))
            )
        );
        return
        [
            .. listed
                .Concat(designated)
                .SelectMany(named =>
                    named.Names.SelectMany(name => Of(named.Party, name.Text, name.IsStrong))
                )
                .Where(phrase => phrase.Words.Length <= MostWords && !phrase.Telling.IsEmpty)
                .GroupBy(phrase => (phrase.Party.Key, phrase.Phrase))
                // Strong if any edition has it as strong: the FSB's acronym was until 2022.
                .Select(same => same.OrderBy(p => p.IsStrong ? 0 : 1).ThenBy(p => p.Form).First())
                .OrderBy(phrase => phrase.Party.Key, StringComparer.Ordinal)
                .ThenBy(phrase => phrase.Phrase, StringComparer.Ordinal),
        ];
    }

    /// <summary>The family name of an individual, where exactly one comma sets it apart; else empty.</summary>
    public static ImmutableArray<string> Family(string name) => Parts(name).Family;

    public static ImmutableArray<string> Given(string name) => Parts(name).Given;

    private static IEnumerable<NamePhrase> Of(ReadParty party, string name, bool strong)
    {
        var words = Folded(name);
        if (words.IsEmpty)
        {
            yield break;
        }

        var widest =
            name.Contains('(', StringComparison.Ordinal) ? WordGap.Bracket
            : name.Contains(',', StringComparison.Ordinal) ? WordGap.Comma
            : WordGap.Quote;
        yield return new(party, name, strong, NameForm.Whole, words, widest);

        var open = name.LastIndexOf('(');
        if (open > 0 && name.AsSpan().TrimEnd().EndsWith(")") && Folded(name[..open]) is var bare)
        {
            yield return new(party, name, strong, NameForm.Bare, bare, WordGap.Quote);
        }

        var (family, given) = Parts(name);
        if (party.Kind != PartyKind.Individual || family.IsEmpty || given.IsEmpty)
        {
            yield break;
        }

        yield return new(
            party,
            name,
            strong,
            NameForm.GivenFirst,
            [.. given, .. family],
            WordGap.Quote
        );
        if (given.Length > 1 && given[0].Length > 1 && !Halves.Contains(given[0]))
        {
            yield return Short([given[0], .. family], WordGap.Quote);
            yield return Short([.. family, given[0]], WordGap.Comma);
        }

        NamePhrase Short(ImmutableArray<string> phrase, WordGap gap) =>
            new(party, name, strong, NameForm.Short, phrase, gap);
    }

    private static (ImmutableArray<string> Family, ImmutableArray<string> Given) Parts(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 || name.IndexOf(',', comma + 1) >= 0
            ? ([], [])
            : (Folded(name[..comma]), Folded(name[(comma + 1)..]));
    }

    private static ImmutableArray<string> Folded(string name) =>
        [.. WordReader.Read(name).Select(word => word.Folded).Where(word => word.Length > 0)];
}
