namespace Proviso.Law.Text;

/// <summary>
/// Every name of a pack with the place that declares it, and every place that uses one. Says which stand twice (PV0113) and,
/// once all is read, which nobody declares (PV0114).
/// </summary>
internal sealed class LawNames(DiagnosticList diagnostics)
{
    private readonly Dictionary<LawNameKind, Dictionary<string, Declaration>> _declared = [];
    private readonly List<(LawNameKind Kind, string Name, SourceSpan At)> _used = [];

    /// <param name="instrument">The instrument the name belongs to; versions of one instrument may repeat each other's names.</param>
    /// <param name="scope">Names in different scopes do not meet.</param>
    public void Declare(
        LawNameKind kind,
        string name,
        SourceSpan at,
        string? instrument = null,
        string? scope = null
    )
    {
        var declared = Of(kind);
        var key = scope is null ? name : $"{scope}\n{name}";
        if (!declared.TryGetValue(key, out var first))
        {
            declared.Add(key, new Declaration(at, instrument));
            return;
        }

        var isOtherVersion =
            instrument is not null
            && first.Instrument is not null
            && instrument != first.Instrument
            && LawId.Base(instrument) == LawId.Base(first.Instrument);
        if (!isOtherVersion)
        {
            diagnostics.Add(
                "PV0113",
                at,
                $"the {Said(kind)} '{name}' stands twice",
                $"the first is at {first.At}; rename or leave out one"
            );
        }
    }

    /// <summary>A name that may be used but is not declared anew: no complaint when it is there already.</summary>
    public void Allow(LawNameKind kind, string name, SourceSpan at) =>
        Of(kind).TryAdd(name, new Declaration(at, null));

    public void Use(LawNameKind kind, TextNode.Scalar name) => Use(kind, name.Value, name.Span);

    public void Use(LawNameKind kind, string name, SourceSpan at) => _used.Add((kind, name, at));

    public bool Has(LawNameKind kind, string name) => Of(kind).ContainsKey(name);

    public IEnumerable<string> All(LawNameKind kind) => Of(kind).Keys;

    public void Resolve()
    {
        foreach (var (kind, name, at) in _used.Where(use => !Has(use.Kind, use.Name)))
        {
            diagnostics.Add(
                "PV0114",
                at,
                $"no {Said(kind)} of the pack is named '{name}'",
                Suggestion.For(name, All(kind)) ?? $"name a {Said(kind)} that a file provides"
            );
        }
    }

    private Dictionary<string, Declaration> Of(LawNameKind kind)
    {
        if (!_declared.TryGetValue(kind, out var names))
        {
            names = new Dictionary<string, Declaration>(StringComparer.Ordinal);
            _declared.Add(kind, names);
        }

        return names;
    }

    private static string Said(LawNameKind kind) =>
        kind switch
        {
            LawNameKind.Authority or LawNameKind.AnyVersion => "instrument",
            LawNameKind.Provision or LawNameKind.Paragraph => "id",
            LawNameKind.Term => "path",
            LawNameKind.Symbol => "party symbol",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private sealed record Declaration(SourceSpan At, string? Instrument);
}
