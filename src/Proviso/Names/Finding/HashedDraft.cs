using System.Numerics;

namespace Proviso.Names.Finding;

/// <summary>A table of entries by hash, laid out in buckets; an entry may stand under many hashes.</summary>
internal sealed class HashedDraft
{
    private const int MostBuckets = 1 << 30;

    /// <param name="keysOf">Calls with each hash of an entry; the same each time.</param>
    public HashedDraft(int entries, Action<int, Action<uint>> keysOf)
    {
        var count = 0;
        Each(entries, keysOf, (_, _) => count++);
        Starts = new int[
            (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)count) / 2, 2, MostBuckets) + 1
        ];
        Each(entries, keysOf, (hash, _) => Starts[BucketOf(hash) + 1]++);
        for (var i = 1; i < Starts.Length; i++)
        {
            Starts[i] += Starts[i - 1];
        }

        (Hashes, Entries) = (new int[count], new int[count]);
        var next = Starts.AsSpan().ToArray();
        Each(
            entries,
            keysOf,
            (hash, entry) =>
            {
                var place = next[BucketOf(hash)]++;
                (Hashes[place], Entries[place]) = ((int)hash, entry);
            }
        );
    }

    /// <summary>For each bucket its first place.</summary>
    public int[] Starts { get; }

    public int[] Hashes { get; }

    public int[] Entries { get; }

    private int BucketOf(uint hash) => KeyHash.Bucket(hash, Starts.Length - 1);

    private static void Each(int entries, Action<int, Action<uint>> keysOf, Action<uint, int> add)
    {
        var entry = 0;
        Action<uint> addTo = hash => add(hash, entry);
        for (; entry < entries; entry++)
        {
            keysOf(entry, addTo);
        }
    }
}
