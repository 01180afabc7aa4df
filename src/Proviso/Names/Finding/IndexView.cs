using System.Runtime.InteropServices;
using System.Text;

namespace Proviso.Names.Finding;

/// <summary>
/// The tables of an index, wherever their bytes lie: in memory or in a mapped file. Words are numbered: the fuzzy ones first,
/// by length, then initials, other words, legal forms.
/// </summary>
internal readonly ref struct IndexView
{
    public IndexView(IndexImage image)
    {
        LengthStarts = image.Ints(IndexPart.LengthStarts);
        var counts = image.Ints(IndexPart.Counts);
        (Fuzzy, FirstOther, FirstForm) = (counts[0], counts[1], counts[2]);
        Letters = image.Ints(IndexPart.Letters);
        TextStarts = image.Ints(IndexPart.TextStarts);
        Texts = image.Bytes(IndexPart.Texts);
        Weights = image.Ints(IndexPart.Weights);
        Flags = image.Bytes(IndexPart.Lightness);
        NameStarts = image.Ints(IndexPart.NameStarts);
        NameTokens = image.Ints(IndexPart.NameTokens);
        NameWeights = image.Ints(IndexPart.NameWeights);
        NameReach = image.Ints(IndexPart.NameReach);
        NameLetters = image.Ints(IndexPart.NameLetters);
        NamePositions = image.Ints(IndexPart.NamePositions);
        PostingStarts = image.Ints(IndexPart.PostingStarts);
        Postings = image.Ints(IndexPart.Postings);
        Before = image.Ints(IndexPart.Before);
        After = image.Ints(IndexPart.After);
        LettersBefore = image.Ints(IndexPart.LettersBefore);
        LettersAfter = image.Ints(IndexPart.LettersAfter);
        ByStartKeys = image.Longs(IndexPart.ByStartKeys);
        ByStart = image.Ints(IndexPart.ByStart);
        ByStartLengths = image.Bytes(IndexPart.ByStartLengths);
        ByEndKeys = image.Longs(IndexPart.ByEndKeys);
        ByEnd = image.Ints(IndexPart.ByEnd);
        ByEndLengths = image.Bytes(IndexPart.ByEndLengths);
        KeyStarts = image.Ints(IndexPart.KeyStarts);
        KeyHashes = image.Ints(IndexPart.KeyHashes);
        KeyTokens = image.Ints(IndexPart.KeyTokens);
    }

    public readonly ReadOnlySpan<int> LengthStarts;
    public readonly ReadOnlySpan<int> Letters;
    public readonly ReadOnlySpan<int> TextStarts;
    public readonly ReadOnlySpan<byte> Texts;
    public readonly ReadOnlySpan<int> Weights;
    public readonly ReadOnlySpan<byte> Flags;
    public readonly ReadOnlySpan<int> NameStarts;
    public readonly ReadOnlySpan<int> NameTokens;
    public readonly ReadOnlySpan<int> NameWeights;
    public readonly ReadOnlySpan<int> NameReach;
    public readonly ReadOnlySpan<int> NameLetters;
    public readonly ReadOnlySpan<int> NamePositions;
    public readonly ReadOnlySpan<int> PostingStarts;
    public readonly ReadOnlySpan<int> Postings;
    public readonly ReadOnlySpan<int> Before;
    public readonly ReadOnlySpan<int> After;
    public readonly ReadOnlySpan<int> LettersBefore;
    public readonly ReadOnlySpan<int> LettersAfter;
    public readonly ReadOnlySpan<long> ByStartKeys;
    public readonly ReadOnlySpan<int> ByStart;
    public readonly ReadOnlySpan<byte> ByStartLengths;
    public readonly ReadOnlySpan<long> ByEndKeys;
    public readonly ReadOnlySpan<int> ByEnd;
    public readonly ReadOnlySpan<byte> ByEndLengths;
    public readonly ReadOnlySpan<int> KeyStarts;
    public readonly ReadOnlySpan<int> KeyHashes;
    public readonly ReadOnlySpan<int> KeyTokens;
    public readonly int Fuzzy;
    public readonly int FirstOther;
    public readonly int FirstForm;

    public bool IsInitial(int token) => token >= Fuzzy && token < FirstOther;

    public bool IsLight(int token) => (Flags[token] & 1) != 0;

    public bool IsLegalForm(int token) => token >= FirstForm;

    public ReadOnlySpan<byte> Text(int token) => Texts[TextStarts[token]..TextStarts[token + 1]];

    public int LengthOf(int token) => TextStarts[token + 1] - TextStarts[token];

    public int TextOf(int token, Span<char> text) => Encoding.ASCII.GetChars(Text(token), text);

    public int PostingsOf(int token) => PostingStarts[token + 1] - PostingStarts[token];

    public ReadOnlySpan<int> NamesWith(int token) =>
        Postings[PostingStarts[token]..PostingStarts[token + 1]];

    public ReadOnlySpan<int> TokensOf(int name) =>
        NameTokens[NameStarts[name]..NameStarts[name + 1]];

    /// <summary>Entries of the key table among which those of that hash are.</summary>
    public (int Start, int End) Bucket(uint hash)
    {
        var bucket = KeyHash.Bucket(hash, KeyStarts.Length - 1);
        return (KeyStarts[bucket], KeyStarts[bucket + 1]);
    }

    /// <summary>−1 where no name holds it.</summary>
    public int Find(ReadOnlySpan<char> text, bool isLegalForm) =>
        Find(
            KeyHash.Of(isLegalForm ? KeyHash.OfLegalForm : KeyHash.OfWord, text),
            text,
            isLegalForm
        );

    public int Find(uint hash, ReadOnlySpan<char> text, bool isLegalForm)
    {
        var bucket = KeyHash.Bucket(hash, KeyStarts.Length - 1);
        var end = KeyStarts[bucket + 1];
        for (var i = KeyStarts[bucket]; i < end; i++)
        {
            var token = KeyTokens[i];
            if (
                KeyHashes[i] == (int)hash
                && IsLegalForm(token) == isLegalForm
                && Ascii.Equals(Text(token), text)
            )
            {
                return token;
            }
        }

        return -1;
    }
}
