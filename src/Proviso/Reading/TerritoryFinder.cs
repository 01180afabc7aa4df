using System.Collections.Frozen;
using NodaTime.Text;

namespace Proviso.Reading;

/// <summary>Finds the territories of data/reading/territories.csv, written with capitals.</summary>
internal sealed class TerritoryFinder
{
    private static readonly FrozenSet<string> Generic = EmbeddedTable
        .Lines("kinds-of-places.txt")
        .SelectMany(line => WordReader.Read(line).Select(word => word.Folded))
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly PhraseTrie<Entry> _names = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public TerritoryFinder()
    {
        foreach (var line in EmbeddedTable.Lines("territories.csv"))
        {
            var cells = line.Split(',');
            var names = cells[4].Split('|');
            var isTown = cells.Length > 5;
            var entry = new Entry(cells[0], names[0], Date(cells[1]), Date(cells[2]), cells[3]);
            foreach (var name in names)
            {
                ImmutableArray<string> folded = [.. WordReader.Read(name).Select(w => w.Folded)];
                _names.Add(folded, entry);
                if (!isTown)
                {
                    _words.UnionWith(
                        folded.SelectMany(word => new[] { word, word + "n", word + "ian" })
                    );
                }
            }
        }
    }

    /// <summary>Part of a territory's name, or made from it: "Russian", "Crimean". Such words alone name no party.</summary>
    public bool IsPlaceWord(string folded) => _words.Contains(folded);

    /// <param name="taken">Words that are part of a party's name: the Russia in "Bank of Russia" is no place.</param>
    public IEnumerable<Mention> Find(DocumentWords document, bool[] taken)
    {
        var words = document.Words;
        for (var first = 0; first < words.Length; first++)
        {
            if (taken[first] || !words[first].LooksLikeAName)
            {
                continue;
            }

            var found = _names
                .At(words, first)
                .Where(one => !taken[one.Last] && IsTogether(words, first, one.Last))
                .LastOrDefault();
            if (found.Value is not { } entry)
            {
                continue;
            }

            // An acronym of three letters may be anything else.
            var strong =
                words[first].Shape != WordShape.Upper
                || words[first].Folded.Length > 3
                || found.Last > first;
            yield return document.Mention(
                MentionKind.Territory,
                strong,
                words[first].Start,
                words[found.Last].End,
                new Referent.Territory(entry.Code, entry.Name, entry.IsClosed(document.At)),
                strong ? entry.Reason(document.At) : "an acronym; it may stand for something else"
            );
            first = found.Last;
        }
    }

    private static bool IsTogether(ImmutableArray<Word> words, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (
                words[i].Before > WordGap.Quote
                || (words[i].Shape == WordShape.Lower && !IsGeneric(words[i].Folded))
            )
            {
                return false;
            }
        }

        return true;
    }

    // "Crimean peninsula", "Донецкая область": what kind of place it is may be written small; its name may not.
    private static bool IsGeneric(string folded) =>
        OrdinaryWords.Contains(folded) || Generic.Contains(folded);

    private static LocalDate? Date(string written) =>
        written.Length == 0 ? null : LocalDatePattern.Iso.Parse(written).Value;

    private sealed record Entry(
        string Code,
        string Name,
        LocalDate? From,
        LocalDate? Until,
        string Measure
    )
    {
        public bool IsClosed(LocalDate at) => From <= at && !(Until <= at);

        public string Reason(LocalDate at) =>
            IsClosed(at) ? $"{Name}, comprehensively sanctioned by {Measure}" : Name;
    }
}
