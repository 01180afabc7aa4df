namespace Proviso.Lists;

/// <summary>One line of a delimited file.</summary>
/// <param name="EndsFile">True when no line break follows: here a cut-off file shows itself.</param>
internal sealed record CsvRow(ImmutableArray<CsvCell> Cells, bool EndsFile)
{
    public SourceSpan Where => Cells[0].Where;
}
