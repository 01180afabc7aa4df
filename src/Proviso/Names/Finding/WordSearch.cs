using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>Finds the listed words that one word can meet: by its text, its variants, its spelling, and by slips.</summary>
internal static class WordSearch
{
    /// <param name="whole">False to leave out what differs by more slips than near ones.</param>
    public static MetWord Of(
        NameToken word,
        int bar,
        bool whole,
        IndexedNames index,
        in IndexView view,
        SearchScratch scratch
    )
    {
        var met = scratch.Met;
        met.Clear();
        Meet(word, view.Find(word.Text, word.IsLegalForm), bar, index, view, met);
        foreach (var variant in word.Variants)
        {
            Meet(word, view.Find(variant, isLegalForm: false), bar, index, view, met);
        }

        foreach (var listed in index.AbjadFor(word)?.Meeting(word) ?? [])
        {
            Meet(word, listed.Id, bar, index, view, met);
        }

        var isWhole = true;
        if (word.IsFuzzy)
        {
            MeetSpellings(word, bar, index, view, met);
            isWhole = MeetSlips(word, bar, whole, view, scratch);
        }

        return new MetWord(bar, isWhole, met, view);
    }

    private static void MeetSpellings(
        NameToken word,
        int bar,
        IndexedNames index,
        in IndexView view,
        List<Met> met
    )
    {
        if (word.SpellingKey.Length == 0)
        {
            return;
        }

        var hash = KeyHash.Of(KeyHash.OfSpelling, word.SpellingKey);
        var (start, end) = view.Bucket(hash);
        for (var i = start; i < end; i++)
        {
            if (view.KeyHashes[i] == (int)hash)
            {
                Meet(word, view.KeyTokens[i], bar, index, view, met);
            }
        }
    }

    private static void Meet(
        NameToken word,
        int number,
        int bar,
        IndexedNames index,
        in IndexView view,
        List<Met> met
    )
    {
        if (number < 0 || IsMet(met, number, met.Count))
        {
            return;
        }

        var listed = index.Token(number, view);
        var likeness = Likeness.Of(word, listed);
        // Initials meet too many words to list them: the bounds allow for them.
        if (likeness.Similarity == 0 || likeness.Similarity == Likeness.Initial)
        {
            return;
        }

        var gain = Pairing.Of(0, word, 0, listed, likeness).Gain(bar);
        met.Add(
            new Met(
                number,
                gain,
                gain - ScoreRule.Needed(bar, listed.Weight),
                word.IsLight || listed.IsLight
            )
        );
    }

    private static bool IsMet(List<Met> met, int number, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (met[i].Token == number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MeetSlips(
        NameToken word,
        int bar,
        bool whole,
        in IndexView view,
        SearchScratch scratch
    )
    {
        var (known, length) = (scratch.Met.Count, word.Text.Length);
        var (isWhole, oneSlip) = (true, 0UL);
        for (var other = length / 2; other <= Math.Min(length * 2, NameToken.LongestFuzzy); other++)
        {
            var most = Likeness.MostSlips(length, other);
            var slips = whole ? most : Slips.Near(bar, length, other);
            isWhole &= slips == most || Math.Abs(length - other) > most;
            if (slips == 0 || Math.Abs(length - other) > slips)
            {
                continue;
            }

            if (slips == 1 && WordKeys.IsSlipped(other))
            {
                oneSlip |= 1UL << other;
                continue;
            }

            scratch.Near.Clear();
            Near(view, other, word.Letters, slips, scratch.Near);
            scratch.Counted.Clear();
            Count(word.Text, slips, CollectionsMarshal.AsSpan(scratch.Near), view, scratch.Counted);
            foreach (var (number, count) in scratch.Counted)
            {
                MeetSlipped(word, number, count, bar, known, view, scratch.Met);
            }
        }

        if (oneSlip != 0)
        {
            MeetOneSlip(word, oneSlip, bar, known, view, scratch);
        }

        return isWhole;
    }

    /// <param name="lengths">A bit for each length of listed words to look among.</param>
    private static void MeetOneSlip(
        NameToken word,
        ulong lengths,
        int bar,
        int known,
        in IndexView view,
        SearchScratch scratch
    )
    {
        scratch.Near.Clear();
        Span<uint> hashes = stackalloc uint[NameToken.LongestFuzzy + 1];
        foreach (var hash in hashes[..KeyHash.Slipped(word.Text, hashes)])
        {
            var (start, end) = view.Bucket(hash);
            for (var i = start; i < end; i++)
            {
                var number = view.KeyTokens[i];
                if (
                    view.KeyHashes[i] == (int)hash
                    && (lengths >> view.LengthOf(number) & 1) != 0
                    && !scratch.Near.Contains(number)
                )
                {
                    scratch.Near.Add(number);
                }
            }
        }

        Span<char> text = stackalloc char[NameToken.LongestFuzzy];
        foreach (var number in scratch.Near)
        {
            var length = view.TextOf(number, text);
            if (EditDistance.Within(word.Text, text[..length], 1) == 1)
            {
                MeetSlipped(word, number, 1, bar, known, view, scratch.Met);
            }
        }
    }

    private static void MeetSlipped(
        NameToken word,
        int number,
        int slips,
        int bar,
        int known,
        in IndexView view,
        List<Met> met
    )
    {
        if (IsMet(met, number, known))
        {
            return;
        }

        var weight = view.Weights[number];
        var gain = Pairing.Gain(
            bar,
            word.Weight,
            weight,
            Likeness.Slipped(slips, Math.Max(word.Text.Length, view.LengthOf(number)))
        );
        met.Add(
            new Met(
                number,
                gain,
                gain - ScoreRule.Needed(bar, weight),
                word.IsLight || view.IsLight(number)
            )
        );
    }

    private static void Count(
        string word,
        int most,
        ReadOnlySpan<int> others,
        in IndexView view,
        List<(int Token, int Slips)> found
    )
    {
        if (word.Length <= SlipLanes.LongestWord && others.Length > 1)
        {
            SlipLanes.Within(word, most, others, view, found);
            return;
        }

        Span<char> text = stackalloc char[NameToken.LongestFuzzy];
        foreach (var other in others)
        {
            var length = view.TextOf(other, text);
            if (EditDistance.Within(word, text[..length], most) is var slips && slips <= most)
            {
                found.Add((other, slips));
            }
        }
    }

    /// <summary>
    /// Every fuzzy word of that length whose set of letters is near enough for so many slips: each brings in one letter at
    /// most that the other has not.
    /// </summary>
    public static void Near(in IndexView view, int length, int letters, int slips, List<int> found)
    {
        if (length is < 1 or > NameToken.LongestFuzzy)
        {
            return;
        }

        var start = view.LengthStarts[length];
        NearLetters.Find(
            view.Letters[start..view.LengthStarts[length + 1]],
            letters,
            slips,
            start,
            found
        );
    }
}
