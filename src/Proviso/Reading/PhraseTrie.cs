namespace Proviso.Reading;

/// <summary>Sequences of folded words, found in a text in one walk. Filled first, then only read.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<List<T>?> _values = [null];

    public void Add(IEnumerable<string> phrase, T value)
    {
        var node = 0;
        foreach (var word in phrase)
        {
            if (!_words.TryGetValue(word, out var id))
            {
                id = _words.Count;
                _words.Add(word, id);
            }

            if (!_next.TryGetValue((node, id), out var next))
            {
                next = _values.Count;
                _values.Add(null);
                _next.Add((node, id), next);
            }

            node = next;
        }

        if (node > 0)
        {
            (_values[node] ??= []).Add(value);
        }
    }

    public bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Every phrase that begins at a word of the text, the shortest first.</summary>
    public IEnumerable<(int Last, T Value)> At(ImmutableArray<Word> words, int first)
    {
        var node = 0;
        for (var i = first; i < words.Length; i++)
        {
            if (
                words[i].Folded.Length == 0
                || !_words.TryGetValue(words[i].Folded, out var id)
                || !_next.TryGetValue((node, id), out node)
            )
            {
                yield break;
            }

            foreach (var value in _values[node] ?? [])
            {
                yield return (i, value);
            }
        }
    }
}
