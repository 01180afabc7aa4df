using System.Globalization;
using NodaTime.Text;

namespace Proviso.Law.Text;

/// <summary>A mapping that has passed <see cref="FrameCheck"/>, read key by key.</summary>
internal sealed class Frame(TextNode.Mapping mapping)
{
    public SourceSpan Span =>
        mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Value.Span;

    public SourceSpan SpanOf(string key) => mapping[key]?.Span ?? Span;

    public SourceSpan KeySpanOf(string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.KeySpan ?? Span;

    public bool Has(string key) => mapping[key] is not null;

    public TextNode.Scalar? Scalar(string key) => mapping[key] as TextNode.Scalar;

    public string? MayText(string key) => Scalar(key)?.Value;

    public string Text(string key) => MayText(key) ?? "";

    public bool IsTrue(string key) => MayText(key) == "true";

    public int Count(string key) =>
        MayText(key) is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : 0;

    /// <summary>Null where the key is absent or says <c>unknown</c>.</summary>
    public LocalDate? Date(string key) =>
        MayText(key) is { } written && written != "unknown"
            ? LocalDatePattern.Iso.Parse(written).Value
            : null;

    public Instant? Moment(string key) =>
        MayText(key) is { } written ? Moments.Parse(written) : null;

    public ImmutableArray<TextNode.Scalar> Scalars(string key) =>
        mapping[key] is TextNode.List list ? [.. list.Items.OfType<TextNode.Scalar>()] : [];

    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(s => s.Value)];

    public TextNode.Mapping? Mapping(string key) => mapping[key] as TextNode.Mapping;

    public Frame? One(string key) => Mapping(key) is { } inner ? new Frame(inner) : null;

    public ImmutableArray<Frame> Many(string key) =>
        mapping[key] is TextNode.List list
            ? [.. list.Items.OfType<TextNode.Mapping>().Select(item => new Frame(item))]
            : [];

    /// <summary>The <c>source</c> of this frame; its mark is <see cref="SourceMark.Recalled"/> where none is written.</summary>
    public Citation? Source()
    {
        if (One("source") is not { } source)
        {
            return null;
        }

        var mark = source.MayText("mark") switch
        {
            "seen" => SourceMark.Seen,
            "inferred" => SourceMark.Inferred,
            _ => SourceMark.Recalled,
        };
        return new Citation(source.Text("cite"), mark, source.MayText("note"));
    }
}
