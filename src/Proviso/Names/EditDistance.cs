namespace Proviso.Names;

/// <summary>Optimal string alignment: insert, delete, replace, or exchange two neighbors, no letter edited twice.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 when it is greater.</summary>
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

        return Rows(a, b, most);
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

    private static int Rows(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        var width = b.Length + 1;
        // 512 characters at most: NameWords refuses longer names.
        Span<int> cells = stackalloc int[width * 3];
        var before = cells[..width];
        var above = cells[width..(2 * width)];
        var row = cells[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, before[j - 2] + 1);
                }

                row[j] = cell;
                least = Math.Min(least, cell);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length], most + 1);
    }
}
