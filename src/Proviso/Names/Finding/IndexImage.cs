using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>
/// All tables of an index in one run of bytes: a head, where each part lies, the parts. What is built and what is mapped
/// from a file are read by the same code. Little-endian.
/// </summary>
internal sealed class IndexImage
{
    public const int HeadLength = 128;

    private static readonly int Parts = Enum.GetValues<IndexPart>().Length;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly (int Start, int Length)[] _parts;

    public IndexImage(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _parts = new (int, int)[Parts];
        for (var part = 0; part < Parts; part++)
        {
            var at = bytes.Span[(HeadLength + (part * 8))..];
            _parts[part] = (
                BinaryPrimitives.ReadInt32LittleEndian(at),
                BinaryPrimitives.ReadInt32LittleEndian(at[4..])
            );
        }
    }

    public ReadOnlyMemory<byte> All => _bytes;

    public ReadOnlySpan<byte> Bytes(IndexPart part)
    {
        var (start, length) = _parts[(int)part];
        return _bytes.Span.Slice(start, length);
    }

    public ReadOnlySpan<int> Ints(IndexPart part) => MemoryMarshal.Cast<byte, int>(Bytes(part));

    public ReadOnlySpan<long> Longs(IndexPart part) => MemoryMarshal.Cast<byte, long>(Bytes(part));

    /// <summary>Writes the parts behind a head of zeros.</summary>
    public static byte[] Join(Func<IndexPart, ReadOnlyMemory<byte>> part)
    {
        var start = HeadLength + (Parts * 8);
        var starts = new int[Parts];
        for (var i = 0; i < Parts; i++)
        {
            starts[i] = start;
            start = checked(start + part((IndexPart)i).Length + 63) & ~63;
        }

        var bytes = new byte[start];
        for (var i = 0; i < Parts; i++)
        {
            var source = part((IndexPart)i).Span;
            var at = bytes.AsSpan(HeadLength + (i * 8));
            BinaryPrimitives.WriteInt32LittleEndian(at, starts[i]);
            BinaryPrimitives.WriteInt32LittleEndian(at[4..], source.Length);
            source.CopyTo(bytes.AsSpan(starts[i]));
        }

        return bytes;
    }
}
