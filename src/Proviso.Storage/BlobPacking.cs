using System.IO.Compression;

namespace Proviso.Storage;

/// <summary>Brotli (RFC 7932) on and off.</summary>
internal static class BlobPacking
{
    // The largest a delta may be before it is packed; one is only kept when it is smaller than the file.
    private const int MostDelta = 256 * 1024 * 1024;

    public static byte[] Pack(ReadOnlySpan<byte> plain, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, level, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }

    /// <summary>Null when the bytes are no Brotli data of that length.</summary>
    public static byte[]? Unpack(byte[] stored, long length)
    {
        if (length is < 0 or > int.MaxValue)
        {
            return null;
        }

        return Guarded(
            stored,
            brotli =>
            {
                var plain = new byte[length];
                brotli.ReadExactly(plain);
                return brotli.ReadByte() < 0 ? plain : null;
            }
        );
    }

    /// <summary>Null when the bytes are no Brotli data, or more than any delta.</summary>
    public static byte[]? Unpack(byte[] stored) =>
        Guarded(
            stored,
            brotli =>
            {
                using var plain = new MemoryStream();
                var buffer = new byte[64 * 1024];
                for (int read; (read = brotli.Read(buffer)) > 0; )
                {
                    plain.Write(buffer, 0, read);
                    if (plain.Length > MostDelta)
                    {
                        return null;
                    }
                }

                return plain.ToArray();
            }
        );

    private static byte[]? Guarded(byte[] stored, Func<BrotliStream, byte[]?> read)
    {
        try
        {
            using var packed = new MemoryStream(stored, writable: false);
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            return read(brotli);
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            return null;
        }
    }
}
