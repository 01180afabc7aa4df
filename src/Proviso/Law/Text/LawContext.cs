namespace Proviso.Law.Text;

/// <summary>What every reader of a law file has at hand: the names of the pack, and where to say what is wrong.</summary>
internal sealed class LawContext(
    DiagnosticList diagnostics,
    LawNames names,
    Vocabulary vocabulary,
    IReadOnlyDictionary<string, string> partyKeys,
    ConditionNames conditionNames
)
{
    // A family's conditions are read once, and stand in every letter that shares them.
    private readonly Dictionary<TextNode.Scalar, Condition> _conditions = new(
        ReferenceEqualityComparer.Instance
    );

    public DiagnosticList Diagnostics => diagnostics;

    public LawNames Names => names;

    public Vocabulary Vocabulary => vocabulary;

    public Dictionary<string, Frame> Families { get; } = new(StringComparer.Ordinal);

    public Condition Condition(Frame frame, string key)
    {
        if (frame.Scalar(key) is not { } scalar)
        {
            return new Condition.Always(frame.Span);
        }

        if (!_conditions.TryGetValue(scalar, out var condition))
        {
            condition = ConditionParser.Parse(scalar, conditionNames, diagnostics);
            _conditions.Add(scalar, condition);
        }

        return condition;
    }

    /// <summary>The list keys of the parties that a key names by symbol.</summary>
    public ImmutableArray<string> PartyKeys(Frame frame, string key) =>
        [.. frame.Scalars(key).Select(PartyKey)];

    public string PartyKey(TextNode.Scalar symbol)
    {
        names.Use(LawNameKind.Symbol, symbol);
        return partyKeys.GetValueOrDefault(symbol.Value, symbol.Value);
    }

    public ImmutableArray<string> Used(LawNameKind kind, Frame frame, string key)
    {
        foreach (var name in frame.Scalars(key))
        {
            names.Use(kind, name);
        }

        return frame.Texts(key);
    }
}
