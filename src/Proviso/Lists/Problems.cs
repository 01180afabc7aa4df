namespace Proviso.Lists;

/// <summary>Collects what is wrong with a set of files, so that one run tells all of it and takes nothing.</summary>
internal sealed class Problems
{
    // A file with the wrong line ends is wrong in every row; nobody reads thirteen thousand messages.
    private const int Shown = 50;
    private readonly List<Diagnostic> _all = [];
    private int _more;
    private SourceSpan _firstOfMore;

    public bool Any => _all.Count > 0;

    public int Count => _all.Count + _more;

    public void Add(string code, SourceSpan where, string message, string? hint = null)
    {
        if (_all.Count < Shown)
        {
            _all.Add(new Diagnostic(code, where, message, hint));
        }
        else if (_more++ == 0)
        {
            _firstOfMore = where;
        }
    }

    public void ThrowIfAny()
    {
        if (!Any)
        {
            return;
        }

        if (_more > 0)
        {
            _all.Add(
                new Diagnostic(
                    "PV0300",
                    _firstOfMore,
                    $"{_more} more problems from here on are not shown"
                )
            );
        }

        throw new InvalidInputException([.. _all]);
    }
}
