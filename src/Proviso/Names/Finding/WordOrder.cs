namespace Proviso.Names.Finding;

/// <summary>
/// The fuzzy words of an index in the order of their letters, read from the beginning or from the end: words with one
/// beginning, or one end, stand together. They stand by a key of their first letters, five bits each.
/// </summary>
internal static class WordOrder
{
    private const int Letters = 12;
    private const int Bits = 5;

    /// <param name="word">Small letters, or what stands among them nowhere.</param>
    public static long Key(ReadOnlySpan<char> word, bool fromEnd)
    {
        var key = 0L;
        for (var i = 0; i < Letters; i++)
        {
            key <<= Bits;
            key |= i >= word.Length ? 0L : Letter(fromEnd ? word[^(i + 1)] : word[i]);
        }

        return key;
    }

    /// <summary>Where the words stand that begin so, or end so; with a text longer than the keys, some that do not.</summary>
    public static Range Find(ReadOnlySpan<long> keys, ReadOnlySpan<char> text, bool fromEnd)
    {
        if (text.ContainsAnyExceptInRange('a', 'z'))
        {
            return ..0;
        }

        var key = Key(text, fromEnd);
        var rest = 1L << (Bits * (Letters - Math.Min(text.Length, Letters)));
        var start = First(keys, key);
        return start..(start + First(keys[start..], key + rest));
    }

    private static int First(ReadOnlySpan<long> keys, long key)
    {
        var (low, count) = (0, keys.Length);
        while (count > 0)
        {
            var half = count / 2;
            if (keys[low + half] < key)
            {
                (low, count) = (low + half + 1, count - half - 1);
            }
            else
            {
                count = half;
            }
        }

        return low;
    }

    private static long Letter(char c) => c - 'a' + 1;
}
