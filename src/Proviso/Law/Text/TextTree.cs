using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Proviso.Law.Text;

/// <summary>Builds the tree from the parser's events, one open list or mapping on a stack for each level.</summary>
internal sealed class TextTree(SourceText text)
{
    private readonly Stack<Branch> _open = [];
    private readonly Dictionary<string, (TextNode Node, int Size, int Height)?> _anchors = new(
        StringComparer.Ordinal
    );
    private int _unfolded;
    private int _documents;

    public TextNode? Root { get; private set; }

    public void Take(ParsingEvent read)
    {
        var start = (int)read.Start.Index;
        switch (read)
        {
            case DocumentStart document:
                StartDocument(document, start);
                break;
            case MappingStart or SequenceStart:
                Open((NodeEvent)read, start);
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
            case Scalar scalar:
                RefuseTag(scalar, start);
                Add(ScalarIn(scalar), scalar.Anchor, 1, 0);
                break;
            case AnchorAlias alias:
                Unfold(alias, start);
                break;
        }
    }

    private void StartDocument(DocumentStart document, int start)
    {
        if (!document.IsImplicit && DirectiveBefore((int)document.End.Index) is { } directive)
        {
            throw TextComplaint.Directive(text.Span(directive, directive + 1));
        }

        if (++_documents > 1)
        {
            throw TextComplaint.SecondDocument(text.Span(start, start + 3));
        }
    }

    private int? DirectiveBefore(int end)
    {
        var line = 0;
        while (line < end)
        {
            if (text.Content[line] == '%')
            {
                return line;
            }

            line = text.Content.IndexOf('\n', line, end - line) + 1;
            if (line == 0)
            {
                break;
            }
        }

        return null;
    }

    private void Open(NodeEvent read, int start)
    {
        RefuseTag(read, start);
        if (_open.Count >= YamlText.DepthBudget)
        {
            throw TextComplaint.TooDeep(text.Span(start, start + 1), YamlText.DepthBudget);
        }

        if (_open.TryPeek(out var parent) && parent.AwaitsKey)
        {
            throw TextComplaint.KeyNotText(text.Span(start, start + 1));
        }

        if (!read.Anchor.IsEmpty)
        {
            _anchors[read.Anchor.Value] = null;
        }

        // The parser places a pair inside a list ([a: b]) at the start of the file; its parent is nearer the truth.
        start = parent is null ? start : Math.Max(start, parent.Start);
        _open.Push(new Branch(read is MappingStart, start, read.Anchor));
    }

    private void Close()
    {
        var branch = _open.Pop();
        Add(branch.ToNode(text), branch.Anchor, branch.Size, branch.Height);
    }

    private void Unfold(AnchorAlias alias, int start)
    {
        var name = alias.Value.Value;
        var at = text.Span(start, start + name.Length + 1);
        if (!_anchors.TryGetValue(name, out var anchored))
        {
            throw TextComplaint.UnknownAlias(name, at, _anchors.Keys);
        }

        if (anchored is not { } target)
        {
            throw TextComplaint.AliasInItself(name, at);
        }

        _unfolded += target.Size;
        if (_unfolded > YamlText.AliasBudget)
        {
            throw TextComplaint.AliasesTooMany(at, YamlText.AliasBudget);
        }

        if (_open.Count + target.Height > YamlText.DepthBudget)
        {
            throw TextComplaint.TooDeep(at, YamlText.DepthBudget);
        }

        if (_open.TryPeek(out var parent) && parent.AwaitsKey)
        {
            throw TextComplaint.KeyNotText(at);
        }

        Add(target.Node, AnchorName.Empty, target.Size, target.Height);
    }

    private void Add(TextNode node, AnchorName anchor, int size, int height)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, size, height);
        }

        if (!_open.TryPeek(out var parent))
        {
            Root ??= node;
            return;
        }

        parent.Add(node, size, height);
    }

    private void RefuseTag(NodeEvent read, int start)
    {
        if (!read.Tag.IsEmpty)
        {
            throw TextComplaint.Tag(text.Span(start, start + 1));
        }
    }

    private TextNode.Scalar ScalarIn(Scalar scalar)
    {
        var source = ScalarPlace.Of(text, scalar);
        var at = text.Span(source.Start, source.End);
        var quoted = scalar.Style is not ScalarStyle.Plain;
        return new TextNode.Scalar(scalar.Value, quoted, at) { Source = source };
    }

    /// <summary>A list or mapping whose end has not been read.</summary>
    private sealed class Branch(bool isMapping, int start, AnchorName anchor)
    {
        private readonly ImmutableArray<TextNode>.Builder _items =
            ImmutableArray.CreateBuilder<TextNode>();
        private readonly ImmutableArray<TextNode.Entry>.Builder _entries =
            ImmutableArray.CreateBuilder<TextNode.Entry>();
        private readonly Dictionary<string, SourceSpan> _keys = new(StringComparer.Ordinal);
        private TextNode.Scalar? _key;

        public int Start => start;

        public AnchorName Anchor => anchor;

        public int Size { get; private set; } = 1;

        public int Height { get; private set; } = 1;

        public bool AwaitsKey => isMapping && _key is null;

        public void Add(TextNode node, int size, int height)
        {
            if (AwaitsKey)
            {
                TakeKey((TextNode.Scalar)node);
                return;
            }

            Size += size;
            Height = Math.Max(Height, height + 1);
            if (!isMapping)
            {
                _items.Add(node);
                return;
            }

            _entries.Add(new TextNode.Entry(_key!.Value, _key.Span, node));
            _key = null;
        }

        public TextNode ToNode(SourceText text)
        {
            var at = text.Span(start, start + 1);
            return isMapping
                ? new TextNode.Mapping(_entries.ToImmutable(), at)
                : new TextNode.List(_items.ToImmutable(), at);
        }

        private void TakeKey(TextNode.Scalar key)
        {
            if (key is { Value: "<<", Quoted: false })
            {
                throw TextComplaint.MergeKey(key.Span);
            }

            if (key.Source is { Form: ScalarForm.Block } || key.Value.Length == 0)
            {
                throw TextComplaint.KeyNotText(key.Span);
            }

            if (!_keys.TryAdd(key.Value, key.Span))
            {
                throw TextComplaint.DuplicateKey(key.Value, key.Span, _keys[key.Value]);
            }

            _key = key;
        }
    }
}
