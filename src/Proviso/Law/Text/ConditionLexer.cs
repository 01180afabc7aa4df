namespace Proviso.Law.Text;

/// <summary>
/// Cuts a condition into words and signs. Works on the characters of the file itself, so folded lines are white space
/// and every token knows its place.
/// </summary>
internal static class ConditionLexer
{
    // A longer word is no word of the law, and comparing it with every candidate would be slow.
    private const int LongestWord = 200;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "not",
        "and",
        "or",
        "implies",
        "in",
        "is",
        "has",
        "act",
        "in-force",
        "not-loaded",
    };

    public static ImmutableArray<ConditionToken> Read(string content, ImmutableArray<int> offsets)
    {
        var tokens = ImmutableArray.CreateBuilder<ConditionToken>();
        var i = 0;
        while (i < content.Length)
        {
            if (char.IsWhiteSpace(content[i]))
            {
                i++;
                continue;
            }

            var (kind, length) = Next(content, i);
            var text = content.Substring(i, length);
            if (length > LongestWord)
            {
                (kind, text) = (ConditionTokenKind.Stray, $"{text[..20]}…");
            }
            else if (kind == ConditionTokenKind.Quoted)
            {
                text = text[1..^1];
            }

            tokens.Add(new ConditionToken(kind, text, offsets[i], offsets[i + length - 1] + 1));
            i += length;
        }

        var end =
            offsets.IsEmpty ? 0
            : tokens.Count > 0 ? tokens[^1].End
            : offsets[0];
        tokens.Add(new ConditionToken(ConditionTokenKind.End, "", end, end + 1));
        return tokens.ToImmutable();
    }

    private static (ConditionTokenKind Kind, int Length) Next(string content, int i) =>
        content[i] switch
        {
            '(' => (ConditionTokenKind.Open, 1),
            ')' => (ConditionTokenKind.Close, 1),
            '{' => (ConditionTokenKind.OpenSet, 1),
            '}' => (ConditionTokenKind.CloseSet, 1),
            ',' => (ConditionTokenKind.Comma, 1),
            '<' or '>' => (
                ConditionTokenKind.Operator,
                i + 1 < content.Length && content[i + 1] == '=' ? 2 : 1
            ),
            '=' => (ConditionTokenKind.Operator, 1),
            '"' => Quoted(content, i),
            var c when IsWordCharacter(c) => (ConditionTokenKind.Word, WordLength(content, i)),
            _ => (ConditionTokenKind.Stray, 1),
        };

    private static (ConditionTokenKind Kind, int Length) Quoted(string content, int i)
    {
        var close = content.IndexOf('"', i + 1);
        return close < 0
            ? (ConditionTokenKind.Stray, 1)
            : (ConditionTokenKind.Quoted, close - i + 1);
    }

    /// <summary>
    /// A word may hold balanced brackets after its first character (<c>EO13694/1(a)</c>) and an empty index
    /// (<c>payment.breakdown[].to</c>); a bracket after a keyword is a group: <c>not(…)</c>.
    /// </summary>
    private static int WordLength(string content, int start)
    {
        var i = start;
        while (i < content.Length)
        {
            if (IsWordCharacter(content[i]))
            {
                i++;
            }
            else if (string.CompareOrdinal(content, i, "[]", 0, 2) == 0)
            {
                i += 2;
            }
            else if (content[i] == '(' && BracketLength(content, i) is > 0 and var length)
            {
                if (Keywords.Contains(content[start..i]))
                {
                    break;
                }

                i += length;
            }
            else
            {
                break;
            }
        }

        return i - start;
    }

    /// <summary>Length of a bracket that holds word characters only, or 0.</summary>
    private static int BracketLength(string content, int open)
    {
        var i = open + 1;
        while (i < content.Length && IsWordCharacter(content[i]))
        {
            i++;
        }

        return i > open + 1 && i < content.Length && content[i] == ')' ? i - open + 1 : 0;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '*' or '/' or '@' or '-' or ':' or '+';
}
