namespace Proviso.Law;

/// <summary>
/// What is taken for granted when a fact of unusual circumstance is absent (never when it is <c>null</c>).
/// Each one used is printed and recorded.
/// </summary>
/// <param name="Value">The value, in the vocabulary's spelling.</param>
/// <param name="UnlessAct">A definition; where some act of the transaction fits it, nothing is presumed: a license then turns on the fact.</param>
/// <param name="Because">One line: why an ordinary transaction may be answered so.</param>
public sealed record Presumption(string Value, string Because, string? UnlessAct = null);
