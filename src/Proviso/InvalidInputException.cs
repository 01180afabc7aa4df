namespace Proviso;

/// <summary>
/// Carries diagnostics out of a reader to whoever shows them; nothing of the input has been taken.
/// </summary>
public sealed class InvalidInputException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics))
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public InvalidInputException(Diagnostic diagnostic)
        : this([diagnostic]) { }
}
