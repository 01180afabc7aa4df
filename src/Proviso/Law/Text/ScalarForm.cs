namespace Proviso.Law.Text;

/// <summary>How a scalar is written; decides what a backslash or a doubled quote inside it means.</summary>
public enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block under <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
