namespace Proviso.Law.Text;

/// <summary>Collects what is wrong while reading goes on; each complaint once.</summary>
public sealed class DiagnosticList
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<Diagnostic> _said = [];

    public bool IsEmpty => _all.Count == 0;

    public int Count => _all.Count;

    public void Add(string code, SourceSpan where, string message, string? hint = null)
    {
        var diagnostic = new Diagnostic(code, where, message, hint);
        if (_said.Add(diagnostic))
        {
            _all.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var d in diagnostics)
        {
            Add(d.Code, d.Where, d.Message, d.Hint);
        }
    }

    /// <summary>By file, line and column, as a reader would mend them.</summary>
    public ImmutableArray<Diagnostic> InReadingOrder() =>
        [
            .. _all.OrderBy(d => d.Where.File, StringComparer.Ordinal)
                .ThenBy(d => d.Where.Line)
                .ThenBy(d => d.Where.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];

    /// <exception cref="InvalidInputException">There is any complaint.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new InvalidInputException(InReadingOrder());
        }
    }
}
