using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Proviso.Names.Finding;

/// <summary>
/// Picks words by their letters (<see cref="NameToken.LettersOf"/>): each slip brings in one at most that the other word has
/// not. Sixteen at once; a machine with narrower registers does the same in parts.
/// </summary>
internal static class NearLetters
{
    public static bool AreNear(int a, int b, int slips) =>
        int.PopCount(a & ~b) <= slips && int.PopCount(b & ~a) <= slips;

    /// <summary>Adds the places, counted from the start given, where so many slips may do.</summary>
    public static void Find(
        ReadOnlySpan<int> listed,
        int letters,
        int slips,
        int start,
        List<int> found
    )
    {
        var query = Vector512.Create(letters);
        var blocks = MemoryMarshal.Cast<int, Vector512<int>>(listed);
        for (var block = 0; block < blocks.Length; block++)
        {
            var more = Vector512.AndNot(blocks[block], query);
            var less = Vector512.AndNot(query, blocks[block]);
            for (var slip = 0; slip < slips; slip++)
            {
                // Takes the lowest bit away.
                more &= more - Vector512<int>.One;
                less &= less - Vector512<int>.One;
            }

            var near = Vector512
                .Equals(more | less, Vector512<int>.Zero)
                .ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                found.Add(
                    start + (block * Vector512<int>.Count) + (int)ulong.TrailingZeroCount(near)
                );
            }
        }

        for (var i = blocks.Length * Vector512<int>.Count; i < listed.Length; i++)
        {
            if (AreNear(listed[i], letters, slips))
            {
                found.Add(start + i);
            }
        }
    }
}
