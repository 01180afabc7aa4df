namespace Proviso.Lists;

/// <summary>Collects what is wrong with a set of files, so that one run tells all of it and takes nothing.</summary>
internal sealed class Problems
{
    // A file with the wrong line ends is wrong in every row; nobody reads thirteen thousand messages.
    private const int Shown = 50;
    private readonly List<Diagnostic> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(string code, SourceSpan where, string message, string? hint = null) =>
        _all.Add(new Diagnostic(code, where, message, hint));

    public void ThrowIfAny()
    {
        if (!Any)
        {
            return;
        }

        var shown = _all.Take(Shown);
        if (_all.Count > Shown)
        {
            shown = shown.Append(
                new Diagnostic(
                    "PV0300",
                    _all[Shown].Where,
                    $"{_all.Count - Shown} more problems from here on are not shown"
                )
            );
        }

        throw new InvalidInputException([.. shown]);
    }
}
