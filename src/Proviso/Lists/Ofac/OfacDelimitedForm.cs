namespace Proviso.Lists.Ofac;

/// <summary>csv, pip and del: the set of sdn.csv, alt.csv, add.csv and sdn_comments.csv.</summary>
internal sealed class OfacDelimitedForm : IListForm
{
    public string Name => OfacCsvReader.Form;

    // It holds no mark of its own: what begins with a number or a header word is read and checked.
    public bool Recognizes(ListFile file) => false;

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints) =>
        OfacCsvReader.Read(files, hints.Date(), hints.ListName(files));
}
