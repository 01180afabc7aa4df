namespace Proviso.Names.Finding;

/// <summary>
/// Finds the names that write as one word two neighbors of the query, or as two neighbors one word of it, and what those
/// pairings gain. Few do.
/// </summary>
internal readonly ref struct JointSearch(
    IndexedNames index,
    TokenizedName query,
    int bar,
    SearchScratch scratch
)
{
    public void Collect(in IndexView view)
    {
        var tokens = query.Tokens;
        JointWord? before = null;
        for (var word = 0; word < tokens.Length; word++)
        {
            var token = tokens[word];
            var joints =
                scratch.KnownJoints(token, bar) ?? scratch.Remember(token, Of(view, token));
            if (before is not null)
            {
                CollectWhole(view, tokens[word - 1], before, token, joints);
                CollectAbjadWhole(view, tokens[word - 1], token, before.Heads);
            }

            foreach (var (name, gain) in joints.Parts)
            {
                Add(name, gain);
            }

            before = joints;
        }
    }

    private JointWord Of(in IndexView view, NameToken word)
    {
        scratch.Parts.Clear();
        if (word.IsFuzzy)
        {
            CollectParts(view, word);
        }

        var abjad = index.AbjadFor(word);
        if (abjad is not null)
        {
            CollectAbjadParts(view, word, abjad);
        }

        return new JointWord(
            bar,
            WordOrder.Find(view.ByStartKeys, word.Text, fromEnd: false),
            WordOrder.Find(view.ByEndKeys, word.Text, fromEnd: true),
            [.. scratch.Parts],
            [.. abjad?.Heads(word) ?? []]
        );
    }

    // A joint of words without vowels is another matter: CollectAbjadWhole.
    /// <summary>Names with one word for two neighbors of the query: it begins with the first or ends with the second.</summary>
    private void CollectWhole(
        in IndexView view,
        NameToken first,
        JointWord firsts,
        NameToken second,
        JointWord seconds
    )
    {
        if (first.IsLegalForm || second.IsLegalForm || first.IsAbjad || second.IsAbjad)
        {
            return;
        }

        var length = first.Text.Length + second.Text.Length;
        if (length - 1 > NameToken.LongestFuzzy)
        {
            return;
        }

        Span<char> both = stackalloc char[length];
        first.Text.CopyTo(both);
        second.Text.CopyTo(both[first.Text.Length..]);
        var letters = NameToken.LettersOf(both);
        scratch.Near.Clear();
        CollectWhole(
            view,
            view.ByStart[firsts.Starting],
            view.ByStartLengths[firsts.Starting],
            (length, letters)
        );
        CollectWhole(
            view,
            view.ByEnd[seconds.Ending],
            view.ByEndLengths[seconds.Ending],
            (length, letters)
        );
        foreach (var number in scratch.Near)
        {
            var whole = index.Token(number, view);
            if (Likeness.OfJoined(first, second, whole) is { Similarity: > 0 } likeness)
            {
                var gain = Gain(first, second, whole, likeness);
                foreach (var name in view.NamesWith(number))
                {
                    Add(name, gain);
                }
            }
        }
    }

    private void CollectWhole(
        in IndexView view,
        ReadOnlySpan<int> words,
        ReadOnlySpan<byte> lengths,
        (int Length, int Letters) both
    )
    {
        var (least, most) = ((byte)(both.Length - 1), (byte)(both.Length + 1));
        for (var at = 0; lengths[at..].IndexOfAnyInRange(least, most) is >= 0 and var next; at++)
        {
            at += next;
            if (
                NearLetters.AreNear(view.Letters[words[at]], both.Letters, 1)
                && !scratch.Near.Contains(words[at])
            )
            {
                scratch.Near.Add(words[at]);
            }
        }
    }

    /// <summary>Names with two neighbors for one word of the query: one of the two is the word's beginning or its end.</summary>
    private void CollectParts(in IndexView view, NameToken whole)
    {
        var text = whole.Text;
        var hash = KeyHash.OfWord;
        for (var length = 1; length <= text.Length; length++)
        {
            hash = KeyHash.With(hash, text[length - 1]);
            var head = view.Find(hash, text.AsSpan(0, length), isLegalForm: false);
            if (head >= 0)
            {
                CollectParts(view, whole, head, isFirst: true);
            }

            var tail = view.Find(text.AsSpan(text.Length - length), isLegalForm: false);
            if (tail >= 0)
            {
                CollectParts(view, whole, tail, isFirst: false);
            }
        }
    }

    private void CollectParts(in IndexView view, NameToken whole, int part, bool isFirst)
    {
        var rest = whole.Text.Length - view.LengthOf(part);
        var letters = NameToken.LettersOf(
            isFirst ? whole.Text.AsSpan()[^rest..] : whole.Text.AsSpan(0, rest)
        );
        var (start, end) = (view.PostingStarts[part], view.PostingStarts[part + 1]);
        scratch.Near.Clear();
        NearLetters.Find(
            (isFirst ? view.LettersAfter : view.LettersBefore)[start..end],
            letters,
            1,
            start,
            scratch.Near
        );
        foreach (var place in scratch.Near)
        {
            var neighbor = (isFirst ? view.After : view.Before)[place];
            if (neighbor < 0 || Math.Abs(view.LengthOf(neighbor) - rest) > 1)
            {
                continue;
            }

            var (first, second) = isFirst ? (part, neighbor) : (neighbor, part);
            AddPart(view, view.Postings[place], first, second, whole);
        }
    }

    /// <summary>Names with two neighbors for one word of the query, where it, or one of them, is without vowels.</summary>
    private void CollectAbjadParts(in IndexView view, NameToken word, AbjadIndex abjad)
    {
        foreach (var first in abjad.Firsts(word))
        {
            for (
                var place = view.PostingStarts[first.Id];
                place < view.PostingStarts[first.Id + 1];
                place++
            )
            {
                AddPart(view, view.Postings[place], first.Id, view.After[place], word);
            }
        }

        foreach (var name in abjad.Names(word))
        {
            var tokens = view.TokensOf(name);
            for (var at = 0; at + 1 < tokens.Length; at++)
            {
                AddPart(view, name, tokens[at], tokens[at + 1], word);
            }
        }
    }

    private void AddPart(in IndexView view, int name, int first, int second, NameToken whole)
    {
        if (second < 0)
        {
            return;
        }

        var (head, tail) = (index.Token(first, view), index.Token(second, view));
        if (Likeness.OfJoined(head, tail, whole) is { Similarity: > 0 } likeness)
        {
            scratch.Parts.Add((name, Gain(head, tail, whole, likeness)));
        }
    }

    /// <summary>Names with one word for two neighbors of the query, of whose words one at least is without vowels.</summary>
    private void CollectAbjadWhole(
        in IndexView view,
        NameToken first,
        NameToken second,
        NameToken[] heads
    )
    {
        if (
            (heads.Length == 0 && !first.IsAbjad && !second.IsAbjad)
            || (index.AbjadFor(first) ?? index.AbjadFor(second)) is not { } abjad
        )
        {
            return;
        }

        foreach (var whole in abjad.Wholes(first, second, heads).Distinct())
        {
            var gain = Gain(first, second, whole, Likeness.OfJoined(first, second, whole));
            foreach (var name in view.NamesWith(whole.Id))
            {
                Add(name, gain);
            }
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
