namespace Proviso.Law.Text;

/// <summary>Reads the golden cases beside an instrument.</summary>
internal sealed class CaseReader(LawContext law)
{
    public ImmutableArray<LawCase> Read(Frame file)
    {
        var instrument = file.Scalar("cases-for")!;
        law.Names.Use(LawNameKind.AnyVersion, instrument);
        return [.. file.Many("cases").Select(frame => Case(instrument.Value, file, frame))];
    }

    private LawCase Case(string instrument, Frame file, Frame frame)
    {
        var (id, at) = (frame.Text("id"), frame.SpanOf("id"));
        law.Names.Declare(LawNameKind.Case, id, at);
        return new LawCase(
            id,
            instrument,
            frame.Text("why"),
            TextMerge.Over(file.Mapping("base"), frame.Mapping("facts")!),
            frame
                .Mapping("expect")!
                .Entries.ToImmutableSortedDictionary(
                    entry => entry.Key,
                    entry => Texts(entry.Value),
                    StringComparer.Ordinal
                ),
            at
        );
    }

    private static ImmutableArray<string> Texts(TextNode value) =>
        value switch
        {
            TextNode.List list => [.. list.Items.SelectMany(item => Texts(item))],
            TextNode.Scalar { IsNull: false } text => [text.Value],
            _ => [],
        };
}
