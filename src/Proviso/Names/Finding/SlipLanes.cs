using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Proviso.Names.Finding;

/// <summary>
/// The slips between one word and many of one length, as <see cref="EditDistance"/> counts them: a word in each lane. How many
/// lanes there are is the machine's matter; what comes out is not.
/// </summary>
internal static class SlipLanes
{
    public const int LongestWord = 16;

    private const int Lanes = 32;

    /// <summary>Adds the words within so many slips.</summary>
    public static void Within(
        ReadOnlySpan<char> word,
        int most,
        ReadOnlySpan<int> others,
        in IndexView view,
        List<(int Token, int Slips)> found
    )
    {
        Span<ushort> places = stackalloc ushort[128];
        places.Clear();
        for (var i = 0; i < word.Length; i++)
        {
            places[word[i]] |= (ushort)(1 << i);
        }

        Span<ushort> columns = stackalloc ushort[Lanes * NameToken.LongestFuzzy];
        Span<ushort> slips = stackalloc ushort[Lanes];
        for (var first = 0; first < others.Length; first += Lanes)
        {
            var batch = others.Slice(first, Math.Min(Lanes, others.Length - first));
            var length = view.LengthOf(batch[0]);
            for (var lane = 0; lane < batch.Length; lane++)
            {
                var column = lane;
                foreach (var letter in view.Text(batch[lane]))
                {
                    columns[column] = places[letter & 127];
                    column += Lanes;
                }
            }

            Count(columns[..(length * Lanes)], word.Length).CopyTo(slips);
            for (var lane = 0; lane < batch.Length; lane++)
            {
                if (slips[lane] <= most)
                {
                    found.Add((batch[lane], slips[lane]));
                }
            }
        }
    }

    // As in EditDistance.
    private static Vector512<ushort> Count(ReadOnlySpan<ushort> columns, int length)
    {
        var up = Vector512<ushort>.AllBitsSet;
        var (down, diagonal, before) = (
            Vector512<ushort>.Zero,
            Vector512<ushort>.Zero,
            Vector512<ushort>.Zero
        );
        var distance = Vector512.Create((ushort)length);
        var last = length - 1;
        foreach (var here in MemoryMarshal.Cast<ushort, Vector512<ushort>>(columns))
        {
            var exchanged = (Vector512.AndNot(here, diagonal) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
            var more = down | ~(diagonal | up);
            var less = diagonal & up;
            distance +=
                ((more >>> last) & Vector512<ushort>.One)
                - ((less >>> last) & Vector512<ushort>.One);
            more = (more << 1) | Vector512<ushort>.One;
            less <<= 1;
            up = less | ~(diagonal | more);
            down = more & diagonal;
            before = here;
        }

        return distance;
    }
}
