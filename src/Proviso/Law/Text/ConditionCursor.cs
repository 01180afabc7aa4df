namespace Proviso.Law.Text;

/// <summary>A place in the tokens of one condition, and the spans that go with them.</summary>
internal sealed class ConditionCursor
{
    private readonly ImmutableArray<ConditionToken> _tokens;
    private readonly SourceText? _text;
    private readonly SourceSpan _whole;
    private int _at;

    public ConditionCursor(TextNode.Scalar scalar)
    {
        _text = scalar.Source?.Text;
        _whole = scalar.Span;
        var (content, offsets) = scalar.Source is { } source
            ? source.Unescape()
            : (scalar.Value, [.. Enumerable.Range(0, scalar.Value.Length)]);
        _tokens = ConditionLexer.Read(content, offsets);
    }

    public ConditionToken Current => _tokens[_at];

    public ConditionToken Next => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    public ConditionToken Previous => _tokens[Math.Max(_at - 1, 0)];

    public ConditionToken Take()
    {
        var taken = Current;
        if (taken.Kind != ConditionTokenKind.End)
        {
            _at++;
        }

        return taken;
    }

    public bool TryTake(string word)
    {
        if (!Current.IsWord(word))
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool TryTake(ConditionTokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _at++;
        return true;
    }

    public SourceSpan Span(ConditionToken token) => Span(token.Start, token.End);

    /// <summary>From a token to the last one taken.</summary>
    public SourceSpan SpanFrom(ConditionToken first) => Span(first.Start, Previous.End);

    private SourceSpan Span(int start, int end) =>
        _text?.Span(start, end)
        ?? _whole with
        {
            Column = _whole.Column + start,
            Length = Math.Max(1, end - start),
        };
}
