namespace Proviso.Lists;

/// <summary>How many bytes may still come out of one file given: 256 MB, or 200 times what went in.</summary>
internal sealed class UnpackingBudget(long packed)
{
    public const int MostBytes = 256 * 1024 * 1024;
    private const int MostRatio = 200;
    private readonly long _allowed = Math.Min(MostBytes, packed * MostRatio);
    private long _taken;

    public string Exceeded =>
        $"it unpacks to more than {_allowed:N0} bytes, the most allowed for its size (256 MB, or 200 times)";

    /// <summary>All of the stream, or null when it is more than is left.</summary>
    public byte[]? Read(Stream stream)
    {
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            _taken += read;
            if (_taken > _allowed)
            {
                return null;
            }

            plain.Write(buffer, 0, read);
        }

        return plain.ToArray();
    }
}
