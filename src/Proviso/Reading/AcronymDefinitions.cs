namespace Proviso.Reading;

/// <summary>
/// What a document's own brackets say: "Federal Security Service (FSB)". The first definition of an acronym holds for the
/// whole document, also where it is somebody else: "Financial Stability Board (FSB)".
/// </summary>
internal sealed class AcronymDefinitions
{
    private const int LongestAcronym = 8;

    private readonly Dictionary<string, PartySighting?> _defined = new(StringComparer.Ordinal);

    public AcronymDefinitions(
        ImmutableArray<Word> words,
        IReadOnlyDictionary<int, PartySighting> endingAt
    )
    {
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (
                word.Shape != WordShape.Upper
                || word.Before != WordGap.Bracket
                || word.Folded.Length is < 2 or > LongestAcronym
                || _defined.ContainsKey(word.Folded)
            )
            {
                continue;
            }

            if (endingAt.TryGetValue(i - 1, out var party) && party.Last > party.First)
            {
                _defined.Add(word.Folded, party);
            }
            else if (SpellsOut(words, i))
            {
                _defined.Add(word.Folded, null);
            }
        }
    }

    /// <summary>True when the document defines the acronym; the party is null when that is nobody listed.</summary>
    public bool TryFind(string acronym, out PartySighting? party) =>
        _defined.TryGetValue(acronym, out party);

    public IEnumerable<string> Defined => _defined.Keys;

    /// <summary>The capitals before the bracket, read backwards, are the acronym's letters.</summary>
    private static bool SpellsOut(ImmutableArray<Word> words, int index)
    {
        var acronym = words[index].Folded;
        var letter = acronym.Length - 1;
        for (var i = index - 1; i >= 0 && letter >= 0; i--)
        {
            if (words[i].Shape == WordShape.Lower)
            {
                if (!OrdinaryWords.IsJoining(words[i].Folded))
                {
                    return false;
                }
            }
            else if (words[i].Folded.Length == 0 || words[i].Folded[0] != acronym[letter--])
            {
                return false;
            }

            if (words[i].Before > WordGap.Quote)
            {
                break;
            }
        }

        return letter < 0;
    }
}
