namespace Proviso.Names.Finding;

/// <summary>
/// The fuzzy words of an index in the order of their letters, read from the beginning or from the end: words with one
/// beginning, or one end, stand together.
/// </summary>
internal static class WordOrder
{
    /// <summary>Where the words stand that begin so, or end so.</summary>
    public static Range Find(
        ReadOnlySpan<int> order,
        ReadOnlySpan<char> text,
        bool fromEnd,
        in IndexView view
    )
    {
        var start = First(order, text, fromEnd, 0, view);
        return start..(start + First(order[start..], text, fromEnd, 1, view));
    }

    /// <summary>Where the first word stands that is not less than the text, as far as that goes; with 1 that is greater.</summary>
    private static int First(
        ReadOnlySpan<int> order,
        ReadOnlySpan<char> text,
        bool fromEnd,
        int least,
        in IndexView view
    )
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(view.Text(order[middle]), text, fromEnd) < least)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Compare(ReadOnlySpan<byte> word, ReadOnlySpan<char> text, bool fromEnd)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= word.Length)
            {
                return -1;
            }

            var order = fromEnd ? word[^(i + 1)] - text[^(i + 1)] : word[i] - text[i];
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return 0;
    }
}
