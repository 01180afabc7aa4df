using System.Numerics;

namespace Proviso.Names.Finding;

/// <summary>
/// The table by which a word finds the listed words that are equal to it, spelled as it is, or one slip away: two words one
/// slip apart are equal when one letter of each, or of one, is left out.
/// </summary>
internal sealed class KeyDraft
{
    /// <summary>Words of so many letters stand under what is left when one of them goes.</summary>
    public const int ShortestSlipped = 4;
    public const int LongestSlipped = 12;

    private const int MostBuckets = 1 << 30;

    public KeyDraft(NameToken[] tokens)
    {
        Starts = new int[Buckets(tokens.Sum(CountOf)) + 1];
        foreach (var token in tokens)
        {
            KeysOf(token, hash => Starts[KeyHash.Bucket(hash, Starts.Length - 1) + 1]++);
        }

        for (var i = 1; i < Starts.Length; i++)
        {
            Starts[i] += Starts[i - 1];
        }

        (Hashes, Tokens) = (new int[Starts[^1]], new int[Starts[^1]]);
        var next = Starts.AsSpan().ToArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            var number = i;
            KeysOf(
                tokens[i],
                hash =>
                {
                    var place = next[KeyHash.Bucket(hash, Starts.Length - 1)]++;
                    (Hashes[place], Tokens[place]) = ((int)hash, number);
                }
            );
        }
    }

    /// <summary>For each bucket its first entry.</summary>
    public int[] Starts { get; }

    public int[] Hashes { get; }

    public int[] Tokens { get; }

    public static bool IsSlipped(int length) => length is >= ShortestSlipped and <= LongestSlipped;

    private static int Buckets(int keys) =>
        (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)keys), 2, MostBuckets);

    private static int CountOf(NameToken token)
    {
        var count = 0;
        KeysOf(token, _ => count++);
        return count;
    }

    private static void KeysOf(NameToken token, Action<uint> add)
    {
        add(KeyHash.Of(token.IsLegalForm ? KeyHash.OfLegalForm : KeyHash.OfWord, token.Text));
        if (token.SpellingKey.Length > 0)
        {
            add(KeyHash.Of(KeyHash.OfSpelling, token.SpellingKey));
        }

        if (token.IsFuzzy && IsSlipped(token.Text.Length))
        {
            Span<uint> slipped = stackalloc uint[LongestSlipped + 1];
            foreach (var hash in slipped[..KeyHash.Slipped(token.Text, slipped)])
            {
                add(hash);
            }
        }
    }
}
