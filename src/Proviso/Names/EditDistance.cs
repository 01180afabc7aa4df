namespace Proviso.Names;

/// <summary>Optimal string alignment: insert, delete, replace, or exchange two neighbors, no letter edited twice.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 when it is greater.</summary>
    /// <param name="a">ASCII; one of the two has 64 letters at most.</param>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Trim(ref a, ref b);
        if (a.Length > b.Length)
        {
            var longer = a;
            a = b;
            b = longer;
        }

        if (b.Length - a.Length > most)
        {
            return most + 1;
        }

        if (a.Length == 0)
        {
            return b.Length;
        }

        return Math.Min(Columns(a, b), most + 1);
    }

    private static void Trim(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    // All cells of a column at once, a bit each: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit
    // distances, 2003, in its form for neighbors exchanged.
    private static int Columns(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > 64)
        {
            throw new ArgumentException(
                "One of two words compared has 64 letters at most.",
                nameof(a)
            );
        }

        Span<ulong> places = stackalloc ulong[128];
        places.Clear();
        for (var i = 0; i < a.Length; i++)
        {
            places[a[i]] |= 1UL << i;
        }

        var (up, down, diagonal, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var distance = a.Length;
        foreach (var c in b)
        {
            var here = places[c];
            var exchanged = ((~diagonal & here) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
            var more = down | ~(diagonal | up);
            var less = diagonal & up;
            distance += (int)((more >> (a.Length - 1)) & 1) - (int)((less >> (a.Length - 1)) & 1);
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(diagonal | more);
            down = more & diagonal;
            before = here;
        }

        return distance;
    }
}
