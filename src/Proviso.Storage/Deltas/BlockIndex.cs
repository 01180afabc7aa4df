using System.Numerics;
using System.Runtime.InteropServices;

namespace Proviso.Storage.Deltas;

/// <summary>Where each block of a file stands, to find what another file took over from it.</summary>
internal sealed class BlockIndex
{
    public const int Block = 16;

    // A block that stands in so many places (a row of "-0- ,-0- ,") tells no place: what is around it does.
    private const byte TooMany = 16;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _shift;
    private readonly int[] _first;
    private readonly int[] _next;

    public BlockIndex(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var blocks = file.Length / Block;
        var bits = Math.Clamp(BitOperations.Log2((uint)blocks + 1) + 1, 8, 26);
        _shift = 64 - bits;
        (_first, _next) = (new int[1 << bits], new int[blocks]);
        Array.Fill(_first, -1);
        var counts = new byte[1 << bits];
        var bytes = file.Span;
        for (var block = blocks - 1; block >= 0; block--)
        {
            var slot = Slot(bytes.Slice(block * Block, Block));
            if (counts[slot] > TooMany)
            {
                continue;
            }

            counts[slot]++;
            (_next[block], _first[slot]) =
                counts[slot] > TooMany ? (-1, -1) : (_first[slot], block);
        }
    }

    /// <summary>The longest run of bytes that stands in the file too and begins with a block of it.</summary>
    /// <param name="text">At least a block.</param>
    /// <returns>A length of 0 when there is none.</returns>
    public (int At, int Length) Longest(ReadOnlySpan<byte> text)
    {
        var bytes = _file.Span;
        var best = (At: 0, Length: 0);
        for (var block = _first[Slot(text)]; block >= 0; block = _next[block])
        {
            var length = bytes[(block * Block)..].CommonPrefixLength(text);
            if (length >= Block && length > best.Length)
            {
                best = (block * Block, length);
            }
        }

        return best;
    }

    private int Slot(ReadOnlySpan<byte> block)
    {
        var halves = MemoryMarshal.Cast<byte, ulong>(block[..Block]);
        var mixed = (halves[0] * 0x9E3779B97F4A7C15) ^ (halves[1] * 0xC2B2AE3D27D4EB4F);
        return (int)((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9 >> _shift);
    }
}
