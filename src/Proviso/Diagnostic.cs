namespace Proviso;

/// <summary>
/// Bad input, said so that its author can mend it: where, what, and what to do.
/// Exceptions are for bugs and broken machines; what a person wrote wrong is a diagnostic.
/// </summary>
/// <param name="Code">Stable, <c>PV</c> and four digits: 01xx law files, 02xx transactions, 03xx lists.</param>
/// <param name="Hint">What to do: a suggestion ("did you mean …"), or the form that is expected.</param>
public sealed record Diagnostic(string Code, SourceSpan Where, string Message, string? Hint = null)
{
    public override string ToString() =>
        Hint is null
            ? $"{Where}: error {Code}: {Message}"
            : $"{Where}: error {Code}: {Message}; {Hint}";
}
