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
    public const uint OfSlipped = 0x1b873593;

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

    /// <summary>
    /// Of the word and of what is left of it without one of its letters, each once: two words one slip apart have one of
    /// these in common. Letters in a row that are the same leave the same.
    /// </summary>
    /// <returns>How many.</returns>
    public static int Slipped(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        var count = 1;
        var before = OfSlipped;
        hashes[0] = Of(before, word);
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1])
            {
                hashes[count++] = Of(before, word[(i + 1)..]);
            }

            before = With(before, word[i]);
        }

        return count;
    }

    /// <summary>The highest bits, mixed: FNV leaves the lower ones of like keys alike.</summary>
    public static int Bucket(uint hash, int buckets) =>
        (int)((hash * 2654435769u) >> (32 - int.Log2(buckets)));
}
