using Proviso.Law;

namespace Proviso.Reading;

/// <summary>One text of the pack that a document may quote or paraphrase, with every instrument that has it.</summary>
/// <param name="Stems">Of its telling words, in their order.</param>
internal sealed record LawPassage(
    string Text,
    ImmutableArray<string> Stems,
    ImmutableArray<(Instrument Instrument, string Paragraph)> Owners
)
{
    public ImmutableHashSet<string> Distinct { get; } =
        Stems.ToImmutableHashSet(StringComparer.Ordinal);
}
