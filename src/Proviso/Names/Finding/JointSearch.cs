namespace Proviso.Names.Finding;

/// <summary>
/// Finds the names that write as one word two neighbors of the query, or as two neighbors one word of it, and what those
/// pairings gain. Few do.
/// </summary>
internal readonly ref struct JointSearch(
    IndexedNames index,
    IndexView view,
    TokenizedName query,
    int bar,
    SearchScratch scratch
)
{
    /// <summary>More than any name needs: it is scored whatever its bound.</summary>
    private const long Unbounded = 1L << 40;

    private readonly IndexView _view = view;

    public void Collect()
    {
        var tokens = query.Tokens;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (word + 1 < tokens.Length)
            {
                CollectWhole(tokens[word], tokens[word + 1]);
            }

            CollectAbjad(tokens[word], word + 1 < tokens.Length ? tokens[word + 1] : null);
            if (tokens[word].IsFuzzy)
            {
                CollectParts(tokens[word]);
            }
        }
    }

    /// <summary>Names with one word for two neighbors of the query.</summary>
    private void CollectWhole(NameToken first, NameToken second)
    {
        if (first.IsLegalForm || second.IsLegalForm)
        {
            return;
        }

        var length = first.Text.Length + second.Text.Length;
        var letters = NameToken.LettersOf(first.Text + second.Text);
        scratch.Near.Clear();
        for (var other = length - 1; other <= length + 1; other++)
        {
            WordSearch.Near(_view, other, letters, 1, scratch.Near);
        }

        foreach (var number in scratch.Near)
        {
            var whole = index.Token(number, _view);
            if (Likeness.OfJoined(first, second, whole) is { Similarity: > 0 } likeness)
            {
                var gain = Gain(first, second, whole, likeness);
                foreach (var name in _view.NamesWith(number))
                {
                    Add(name, gain);
                }
            }
        }
    }

    /// <summary>Names with two neighbors for one word of the query: one of the two is the word's beginning or its end.</summary>
    private void CollectParts(NameToken whole)
    {
        var text = whole.Text;
        var hash = KeyHash.OfWord;
        for (var length = 1; length <= text.Length; length++)
        {
            hash = KeyHash.With(hash, text[length - 1]);
            var head = _view.Find(hash, text.AsSpan(0, length), isLegalForm: false);
            if (head >= 0)
            {
                CollectParts(whole, head, isFirst: true);
            }

            var tail = _view.Find(text.AsSpan(text.Length - length), isLegalForm: false);
            if (tail >= 0)
            {
                CollectParts(whole, tail, isFirst: false);
            }
        }
    }

    private void CollectParts(NameToken whole, int part, bool isFirst)
    {
        var rest = whole.Text.Length - _view.LengthOf(part);
        var letters = NameToken.LettersOf(
            isFirst ? whole.Text.AsSpan()[^rest..] : whole.Text.AsSpan(0, rest)
        );
        var (start, end) = (_view.PostingStarts[part], _view.PostingStarts[part + 1]);
        scratch.Near.Clear();
        NearLetters.Find(
            (isFirst ? _view.LettersAfter : _view.LettersBefore)[start..end],
            letters,
            1,
            start,
            scratch.Near
        );
        foreach (var place in scratch.Near)
        {
            var neighbor = (isFirst ? _view.After : _view.Before)[place];
            if (neighbor < 0 || Math.Abs(_view.LengthOf(neighbor) - rest) > 1)
            {
                continue;
            }

            var (first, second) = isFirst
                ? (index.Token(part, _view), index.Token(neighbor, _view))
                : (index.Token(neighbor, _view), index.Token(part, _view));
            if (Likeness.OfJoined(first, second, whole) is { Similarity: > 0 } likeness)
            {
                Add(_view.Postings[place], Gain(first, second, whole, likeness));
            }
        }
    }

    private void CollectAbjad(NameToken word, NameToken? next)
    {
        if ((index.AbjadFor(word) ?? (next is null ? null : index.AbjadFor(next))) is not { } abjad)
        {
            return;
        }

        foreach (
            var token in abjad.Firsts(word).Concat(next is null ? [] : abjad.Wholes(word, next))
        )
        {
            foreach (var name in _view.NamesWith(token.Id))
            {
                Add(name, Unbounded);
            }
        }

        foreach (var name in abjad.Names(word))
        {
            Add(name, Unbounded);
        }
    }

    private long Gain(NameToken first, NameToken second, NameToken whole, Likeness likeness) =>
        Pairing.Gain(bar, first.Weight + second.Weight, whole.Weight, likeness.Similarity);

    private void Add(int name, long gain) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            scratch.Joined,
            name,
            out _
        ) += gain;
}
