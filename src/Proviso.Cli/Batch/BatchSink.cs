using System.Security.Cryptography;

namespace Proviso.Cli.Batch;

/// <summary>
/// Where one output of a batch goes. A file is written beside its name, as <c>FILE.part</c>, and gets its name when it is
/// whole; what a killed run left of it can be cut to a length and written on.
/// </summary>
internal sealed class BatchSink : IDisposable
{
    private readonly Stream _stream;
    private readonly string? _file;
    private readonly IncrementalHash? _hash;

    private BatchSink(Stream stream, string? file, bool isHashed)
    {
        (_stream, _file) = (stream, file);
        _hash = isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <summary>Bytes written, with those of the run that is gone on from.</summary>
    public long Length { get; private set; }

    public static string PartOf(string file) => $"{file}.part";

    public static BatchSink ToStandardOutput(bool isHashed) =>
        new(Console.OpenStandardOutput(), file: null, isHashed);

    /// <param name="kept">How much of a part that is there to keep; 0 begins it anew.</param>
    /// <exception cref="IOException">Also when another run is writing it, or less is there than to be kept.</exception>
    public static BatchSink ToFile(string file, long kept, bool isHashed)
    {
        var stream = new FileStream(
            PartOf(file),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
        var sink = new BatchSink(stream, file, isHashed);
        if (stream.Length < kept)
        {
            sink.Dispose();
            throw new IOException("it is shorter than its state says");
        }

        stream.SetLength(kept);
        sink.Length = kept;
        if (sink._hash is { } hash)
        {
            var bytes = new byte[1 << 16];
            while (stream.Read(bytes) is > 0 and var read)
            {
                hash.AppendData(bytes, 0, read);
            }
        }

        stream.Position = kept;
        return sink;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _hash?.AppendData(bytes);
        Length += bytes.Length;
    }

    /// <summary>Onto the disk, so that no state speaks of what a power cut took.</summary>
    public void Flush()
    {
        if (_stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            _stream.Flush();
        }
    }

    public Digest? Digest() =>
        _hash is null ? null : new Digest(Convert.ToHexStringLower(_hash.GetCurrentHash()));

    /// <summary>The file gets its name.</summary>
    public void Finish()
    {
        Flush();
        _stream.Dispose();
        if (_file is not null)
        {
            File.Move(PartOf(_file), _file, overwrite: true);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _hash?.Dispose();
    }
}
