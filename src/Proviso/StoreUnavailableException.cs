namespace Proviso;

/// <summary>
/// A store or a server cannot be reached, written or read: a broken machine, not bad input. Nothing was changed. Faces
/// tell the diagnostic and exit with 5.
/// </summary>
public sealed class StoreUnavailableException(Diagnostic diagnostic, Exception? cause = null)
    : Exception(diagnostic.ToString(), cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
