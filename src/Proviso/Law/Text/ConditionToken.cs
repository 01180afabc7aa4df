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

    /// <summary>How a message names it.</summary>
    public string Said => Kind == ConditionTokenKind.End ? "the end" : $"'{Text}'";
}
