using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The blobs as one snapshot of a store has them: to check a store is to write nothing to it.</summary>
internal sealed class SnapshotBlobs(SqliteConnection connection) : IBlobs
{
    public Digest Put(ReadOnlyMemory<byte> content) =>
        throw new InvalidOperationException("a store that is being checked is not written to");

    public ReadOnlyMemory<byte>? Find(Digest sha256)
    {
        // Not in one expression: a null array would become memory of no bytes, which is something.
        var found = Blobs.Get(connection, sha256);
        return found is null ? null : new ReadOnlyMemory<byte>(found);
    }
}
