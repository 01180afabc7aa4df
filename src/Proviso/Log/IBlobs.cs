namespace Proviso.Log;

/// <summary>Bytes kept under their SHA-256, once each: list files and law packs that answers rest on.</summary>
public interface IBlobs
{
    /// <summary>Nothing is written when they are there already.</summary>
    Digest Put(ReadOnlyMemory<byte> content);

    /// <summary>Null when no such bytes are kept.</summary>
    ReadOnlyMemory<byte>? Find(Digest sha256);
}
