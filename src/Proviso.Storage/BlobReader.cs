using Microsoft.Data.Sqlite;
using Proviso.Storage.Deltas;

namespace Proviso.Storage;

/// <summary>
/// Blobs out of one snapshot of a store. What deltas are over is kept at hand, so that one edition after the other costs one
/// delta each. Not safe for many threads.
/// </summary>
internal sealed class BlobReader(SqliteConnection connection)
{
    // Some twenty editions of the largest delimited list.
    private const long MostAtHand = 64L * 1024 * 1024;

    // A line of deltas as long as an int can count has no more; a longer one was forged, perhaps into a circle.
    private const int MostSteps = 32;

    private readonly Dictionary<Digest, byte[]> _atHand = [];
    private readonly LinkedList<Digest> _lastUsed = [];
    private long _bytes;

    /// <summary>The plain bytes, checked against the digest they are asked by; null when there are none.</summary>
    /// <exception cref="StoreUnavailableException">They are not what was put there (PV0510).</exception>
    public byte[]? Get(Digest digest)
    {
        if (Row(digest) is null)
        {
            return null;
        }

        return Unpacked(digest) is { } plain && Digest.Of(plain) == digest
            ? plain
            : throw StoreFaults.Damaged(connection.DataSource);
    }

    /// <summary>As the row gives them, not checked against the digest; null when it gives none.</summary>
    public byte[]? Unpacked(Digest digest) => Unpacked(digest, MostSteps);

    /// <summary>Which in a line of deltas it is, and what it is over.</summary>
    public (long Step, Digest? Base)? PlaceOf(Digest digest) =>
        Row(digest) is { } row ? (row.Step, row.Base) : null;

    private byte[]? Unpacked(Digest digest, int stepsLeft)
    {
        if (_atHand.TryGetValue(digest, out var known))
        {
            _lastUsed.Remove(digest);
            _lastUsed.AddLast(digest);
            return known;
        }

        if (stepsLeft == 0 || Row(digest) is not { } row)
        {
            return null;
        }

        var plain = row.Base is { } over
            ? Patched(row, Unpacked(over, stepsLeft - 1))
            : BlobPacking.Unpack(row.Stored, row.Length);
        if (plain is not null)
        {
            Keep(digest, plain);
        }

        return plain;
    }

    private static byte[]? Patched(StoredBlob row, byte[]? over) =>
        over is not null
        && row.Length is >= 0 and <= int.MaxValue
        && BlobPacking.Unpack(row.Stored) is { } delta
            ? DeltaReader.Apply(over, delta, (int)row.Length)
            : null;

    private void Keep(Digest digest, byte[] plain)
    {
        _atHand[digest] = plain;
        _lastUsed.AddLast(digest);
        _bytes += plain.Length;
        while (_bytes > MostAtHand && _lastUsed.First is { } oldest && oldest.Value != digest)
        {
            _bytes -= _atHand[oldest.Value].Length;
            _atHand.Remove(oldest.Value);
            _lastUsed.RemoveFirst();
        }
    }

    private StoredBlob? Row(Digest digest)
    {
        using var command = connection.Command(
            "SELECT length, base, step, stored FROM blob WHERE tenant = $tenant AND sha256 = $sha256",
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", digest.Hex)
        );
        using var row = command.ExecuteReader();
        return row.Read()
            ? new StoredBlob(
                row.GetInt64(0),
                row.GetString(1) is { Length: > 0 } over ? new Digest(over) : null,
                row.GetInt64(2),
                row.GetFieldValue<byte[]>(3)
            )
            : null;
    }

    private sealed record StoredBlob(long Length, Digest? Base, long Step, byte[] Stored);
}
