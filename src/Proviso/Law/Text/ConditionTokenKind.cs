namespace Proviso.Law.Text;

internal enum ConditionTokenKind
{
    Word,
    Quoted,
    Open,
    Close,
    OpenSet,
    CloseSet,
    Comma,
    Operator,
    End,

    /// <summary>A character no condition has.</summary>
    Stray,
}
