namespace Proviso.Reading;

/// <summary>A text with its words, as the finders take it.</summary>
internal sealed record DocumentWords(string Text, ImmutableArray<Word> Words, LocalDate At)
{
    /// <summary>A mention from the start of one word to the end of another.</summary>
    public Mention Mention(
        MentionKind kind,
        bool strong,
        int start,
        int end,
        Referent? resolved,
        string reason,
        decimal score = 1m,
        ImmutableArray<string> candidates = default
    ) =>
        new(
            kind,
            strong ? MentionStrength.Strong : MentionStrength.Weak,
            Text[start..end],
            start,
            end,
            resolved,
            score,
            reason,
            candidates.IsDefault ? [] : candidates
        );

    /// <summary>Half-open ranges of word indexes: the sentences, cut where one is longer than any sentence is.</summary>
    public IEnumerable<(int First, int End)> Sentences()
    {
        const int Longest = 150;
        for (var first = 0; first < Words.Length; )
        {
            var end = first + 1;
            while (end < Words.Length && Words[end].Before < WordGap.Stop && end - first < Longest)
            {
                end++;
            }

            yield return (first, end);
            first = end;
        }
    }
}
