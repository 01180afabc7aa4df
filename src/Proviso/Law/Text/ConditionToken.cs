namespace Proviso.Law.Text;

/// <param name="Start">Offset in the file, or in the condition where no file holds it.</param>
internal readonly record struct ConditionToken(
    ConditionTokenKind Kind,
    string Text,
    int Start,
    int End
)
{
    public bool IsWord(string word) => Kind == ConditionTokenKind.Word && Text == word;

    /// <summary>What to do about a token that stands where it may not.</summary>
    public string Advice =>
        (Kind, Text) switch
        {
            (ConditionTokenKind.Stray, "\"") => "the quotation mark is not closed",
            (ConditionTokenKind.Stray, "[") =>
                "'[]' is every element of a list; a condition names no index",
            (ConditionTokenKind.Stray, "!") => "write 'not'",
            (ConditionTokenKind.Stray, "&" or "|") => "write 'and' or 'or'",
            (ConditionTokenKind.Stray, _) => "a word with other characters stands in double quotes",
            (ConditionTokenKind.Close, _) => "no bracket is open here",
            (ConditionTokenKind.Operator, _) => "a comparison takes one of < <= = >= >",
            (ConditionTokenKind.End, _) => "the condition stops too early",
            _ => "a condition reads like 'a.fact is this and other.fact in {x, y}'",
        };

    /// <summary>How a message names it.</summary>
    public string Said => Kind == ConditionTokenKind.End ? "the end" : $"'{Text}'";
}
