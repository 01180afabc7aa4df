using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Proviso.Storage.Deltas;

namespace Proviso.Storage;

/// <summary>
/// How deltas hang together. Step n of a line is a delta over step n with its lowest bit taken away (5 over 4, 6 over 4, 8
/// over the whole file at 0): the thousandth is read through at most ten deltas, and the deltas together are half
/// log₂ n times as large as those from one to the next would be.
/// </summary>
internal sealed class BlobLine(SqliteConnection connection)
{
    private readonly BlobReader _reader = new(connection);

    /// <returns>The smallest; null when there is none worth packing.</returns>
    public Found? Delta(ReadOnlyMemory<byte> plain, ImmutableArray<Digest> before)
    {
        Found? best = null;
        foreach (
            var over in before.Select(BaseAfter).OfType<(Digest Digest, long Step)>().Distinct()
        )
        {
            if (_reader.Get(over.Digest) is not { } from || !IsLike(from.Length, plain.Length))
            {
                continue;
            }

            var delta = DeltaWriter.Between(from, plain.Span);
            // What is not small before it is packed will not be after it, and packing well takes time.
            if (delta.Length < plain.Length / 2)
            {
                var stored = BlobPacking.Pack(delta, CompressionLevel.SmallestSize);
                best =
                    stored.Length < (best?.Stored.Length ?? int.MaxValue)
                        ? new Found(over.Digest, over.Step, stored)
                        : best;
            }
        }

        return best;
    }

    /// <summary>What the next of a line is a delta over, going back from its last.</summary>
    private (Digest Digest, long Step)? BaseAfter(Digest last)
    {
        if (_reader.PlaceOf(last) is not { } place)
        {
            return null;
        }

        var next = place.Step + 1;
        var at = last;
        while (place.Step > (next & (next - 1)) && place.Base is { } over)
        {
            var before = place.Step;
            at = over;
            place =
                _reader.PlaceOf(at) is { } found && found.Step < before
                    ? found
                    : throw StoreFaults.Damaged(connection.DataSource);
        }

        return (at, next);
    }

    // Another file of the set, or another form of the list.
    private static bool IsLike(int one, int other) =>
        one > 0 && Math.Max(one, other) / 4 <= Math.Min(one, other);

    internal sealed record Found(Digest Base, long Step, byte[] Stored);
}
