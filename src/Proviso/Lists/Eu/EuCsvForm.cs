namespace Proviso.Lists.Eu;

/// <summary>
/// The EU's retired csv v1.0, which is known and refused. The one file seen went through a spreadsheet: each line is
/// one quoted field, commas of the text have become tabs, letters outside Windows-1252 are question marks, and one line
/// has lost its column. What it said before cannot be had back without guessing, and a name that is guessed is no
/// listed name.
/// </summary>
internal sealed class EuCsvForm : IListForm
{
    public string Name => "EU csv 1.0";

    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith("Date_file", StringComparison.Ordinal)
        && FirstLine.Of(file).Contains(";Entity_logical_id;", StringComparison.Ordinal);

    /// <exception cref="InvalidInputException">Always (PV0340).</exception>
    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = files.First(Recognizes);
        var isSpoilt =
            FirstLine.Raw(file).TrimEnd() is ['"', .., '"']
            && FirstLine.Raw(file).Contains('\t', StringComparison.Ordinal);
        throw new InvalidInputException(
            new Diagnostic(
                "PV0340",
                new SourceSpan(file.Name, 1, 1),
                isSpoilt
                    ? "a spreadsheet has spoilt this file: each line is one quoted field followed by tabs, its commas and its letters beyond Western ones are lost"
                    : "the EU's csv is not read: it was retired, and no file of it was seen that a spreadsheet had not spoilt",
                "give the EU's xml (version 1.1, or the older one with the root WHOLE)"
            )
        );
    }
}
