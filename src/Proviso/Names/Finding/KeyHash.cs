namespace Proviso.Names.Finding;

/// <summary>
/// Where a key stands in the table of keys. The same on every machine and in every version that can read the image: it is
/// written into it. Two keys with one hash are no fault, only a comparison more.
/// </summary>
internal static class KeyHash
{
    public const uint OfWord = 2166136261;
    public const uint OfLegalForm = 0x5bd1e995;
    public const uint OfSpelling = 0x9747b28c;

    /// <summary>FNV-1a; what it gives for a beginning goes on to the whole.</summary>
    public static uint With(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Of(uint kind, ReadOnlySpan<char> key)
    {
        var hash = kind;
        foreach (var c in key)
        {
            hash = With(hash, c);
        }

        return hash;
    }

    /// <summary>The highest bits, mixed: FNV leaves the lower ones of like keys alike.</summary>
    public static int Bucket(uint hash, int buckets) =>
        (int)((hash * 2654435769u) >> (32 - int.Log2(buckets)));
}
