using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Proviso.Storage;

/// <summary>A file's bytes as memory, read by the system as they are looked at. Nobody may change the file in place.</summary>
public sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;
    private int _closed;

    /// <exception cref="IOException">There is no such file, or it is empty or of 2 GB and more.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public MappedFile(string path)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read | FileShare.Delete
        );
        if (stream.Length is 0 or > int.MaxValue)
        {
            throw new IOException($"{path} has {stream.Length} bytes, which cannot be mapped");
        }

        _length = (int)stream.Length;
        _file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            _length,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: true
        );
        _view = _file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_closed != 0, this);
        return new(_start, _length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _closed, 1) == 0)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }
}
