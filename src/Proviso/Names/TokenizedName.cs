namespace Proviso.Names;

/// <summary>
/// A name as words with weights, ready for comparison: "LASTNAME, Given" turned round, legal forms as symbols, light words
/// kept. Immutable.
/// </summary>
public sealed class TokenizedName
{
    private TokenizedName(ImmutableArray<NameToken> tokens)
    {
        Tokens = tokens;
        Turns = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            for (var j = i - 1; j >= 0 && Turns[i] == 0; j--)
            {
                Turns[i] = ReferenceEquals(tokens[j], token) ? Turns[j] + 1 : 0;
            }

            Weight += token.Weight;
            Initials += token.IsInitial ? 1 : 0;
        }
    }

    /// <summary>Empty when the name has neither letter nor digit; such a name is like nothing.</summary>
    public ImmutableArray<NameToken> Tokens { get; }

    /// <summary>Of all tokens together.</summary>
    public int Weight { get; }

    /// <summary>How many times each word stood in the name before.</summary>
    internal int[] Turns { get; }

    internal int Initials { get; }

    /// <exception cref="InvalidInputException">The name is longer than 512 characters (PV0350).</exception>
    public static TokenizedName Of(string name) => Of(name, null);

    /// <param name="known">Tokens to use again, and where new ones are put: many names share few words.</param>
    internal static TokenizedName Of(string name, TokenPool? known)
    {
        var words = NameWords.Of(name);
        var pool = known ?? new TokenPool();
        var tokens = ImmutableArray.CreateBuilder<NameToken>(words.Words.Count);
        var turn = 0;
        for (var at = 0; at < words.Words.Count; )
        {
            if (at <= words.BeforeComma)
            {
                turn = tokens.Count;
            }

            at += Take(words, at, tokens, pool);
        }

        return new TokenizedName(Turned(tokens.ToImmutable(), words.BeforeComma > 0 ? turn : 0));
    }

    /// <param name="tokens">In order; equal words are one object.</param>
    internal static TokenizedName OfTokens(ImmutableArray<NameToken> tokens) => new(tokens);

    private static int Take(
        NameWords name,
        int at,
        ImmutableArray<NameToken>.Builder tokens,
        TokenPool known
    )
    {
        if (name.Words[at].Length == 1 && DottedLetters(name, at) is > 1 and var letters)
        {
            if (LegalForms.Dotted(name, at, letters) is { } dotted)
            {
                tokens.Add(known.LegalForm(dotted.Symbol));
                return dotted.Words;
            }

            // "A.B.C." is one word, "J.P." may be two initials.
            if (letters > 2)
            {
                tokens.Add(known.Word(string.Concat(name.Words.Skip(at).Take(letters))));
                return letters;
            }
        }

        if (LegalForms.At(name, at) is { } form)
        {
            tokens.Add(known.LegalForm(form.Symbol));
            return form.Words;
        }

        if (Compounds.At(name.Words, at) is { } compound)
        {
            tokens.Add(known.Word(compound));
            return 2;
        }

        tokens.Add(known.Word(name.Words[at]));
        return 1;
    }

    private static int DottedLetters(NameWords name, int at)
    {
        var end = at + 1;
        while (end < name.Words.Count && name.Words[end].Length == 1 && name.IsDotted(end))
        {
            end++;
        }

        return end - at;
    }

    // "Bowne, Inc." is not turned: what follows the comma is no given name.
    private static ImmutableArray<NameToken> Turned(ImmutableArray<NameToken> tokens, int comma) =>
        comma > 0 && tokens[comma..].Any(token => !token.IsLight)
            ? [.. tokens[comma..], .. tokens[..comma]]
            : tokens;
}
