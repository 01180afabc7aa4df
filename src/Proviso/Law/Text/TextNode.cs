namespace Proviso.Law.Text;

/// <summary>A piece of YAML or JSON with its place: every scalar stays text, nothing is guessed (YAML's <c>NO</c> is not false here).</summary>
public abstract record TextNode
{
    private TextNode(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>One value as written. <see cref="IsNull"/> for the plain words <c>null</c>, <c>~</c> and nothing at all.</summary>
    public sealed record Scalar(string Value, bool Quoted, SourceSpan At) : TextNode(At)
    {
        public bool IsNull => !Quoted && Value is ("" or "null" or "~");

        /// <summary>The scalar's own characters in its file; null for a scalar that no file holds.</summary>
        public ScalarSource? Source { get; init; }
    }

    public sealed record List(ImmutableArray<TextNode> Items, SourceSpan At) : TextNode(At);

    /// <summary>Keys in the order written; a key stands once.</summary>
    public sealed record Mapping(ImmutableArray<Entry> Entries, SourceSpan At) : TextNode(At)
    {
        public TextNode? this[string key] =>
            Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }

    public sealed record Entry(string Key, SourceSpan KeySpan, TextNode Value);
}
