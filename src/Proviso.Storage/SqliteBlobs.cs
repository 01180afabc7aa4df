using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Blobs of a store, each put in the transaction it is called in, or in one of its own.</summary>
public sealed class SqliteBlobs(SqliteStore store) : IBlobs
{
    public Digest Put(ReadOnlyMemory<byte> content) =>
        store.Write(writer => Blobs.Put(writer, content));

    public ReadOnlyMemory<byte>? Find(Digest sha256)
    {
        // Not in one expression: a null array would become memory of no bytes, which is something.
        var found = store.Read(connection => Blobs.Get(connection, sha256));
        return found is null ? null : new ReadOnlyMemory<byte>(found);
    }
}
