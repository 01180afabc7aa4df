using System.IO.Compression;

namespace Proviso.Lists;

/// <summary>Takes gzip off by its first bytes, within a budget: a small file must not fill the memory.</summary>
internal static class Unpacking
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int MostRatio = 200;

    /// <summary>The plain bytes, or null with a problem added.</summary>
    public static ReadOnlyMemory<byte>? Plain(ListFile file, Problems problems)
    {
        var span = file.Content.Span;
        var start = new SourceSpan(file.Name, 1, 1);
        if (span is not [0x1F, 0x8B, ..])
        {
            if (span.Length <= MostBytes)
            {
                return file.Content;
            }

            problems.Add("PV0311", start, "the file is larger than 256 MB", "no sanctions list is");
            return null;
        }

        try
        {
            return Inflated(file, start, problems);
        }
        catch (InvalidDataException)
        {
            problems.Add("PV0311", start, "the gzip data is damaged or cut off", "fetch it again");
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? Inflated(
        ListFile file,
        SourceSpan start,
        Problems problems
    )
    {
        using var packed = new MemoryStream(file.Content.ToArray(), writable: false);
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var budget = Math.Min(MostBytes, (long)file.Content.Length * MostRatio);
        var buffer = new byte[64 * 1024];
        for (int read; (read = gzip.Read(buffer)) > 0; )
        {
            plain.Write(buffer, 0, read);
            if (plain.Length > budget)
            {
                problems.Add(
                    "PV0311",
                    start,
                    $"the gzip data unpacks to more than {budget:N0} bytes, the most allowed for its size (256 MB, or 200 times)",
                    "unpack it yourself, look at it, and give the plain file"
                );
                return null;
            }
        }

        if (IsCut(file.Content.Span, plain.Length))
        {
            throw new InvalidDataException();
        }

        return plain.ToArray();
    }

    // The last four bytes tell the length of the last member; a stream cut at a block's end decodes without complaint.
    private static bool IsCut(ReadOnlySpan<byte> packed, long length) =>
        packed.Length < 18
        || System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) > length;
}
