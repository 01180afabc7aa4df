using Proviso.Lists.Xml;

namespace Proviso.Lists.Un;

/// <summary>
/// The Security Council's consolidated list: root CONSOLIDATED_LIST, one INDIVIDUAL or ENTITY a party, no
/// namespace. The permanent key is the reference number ("QDi.001"): DATAID, VERSIONNUM and the order of
/// entries change and mean nothing.
/// </summary>
internal sealed class UnForm : IListForm
{
    public const string List = "un-sc";

    public string Name => "UN xml";

    public bool Recognizes(ListFile file) => XmlRoot.Of(file) == "CONSOLIDATED_LIST";

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "United Nations Security Council",
            List = List,
            Lacks = ["vessel", "legal_basis", "measures", "linked_to", "relations", "citizenships"],
        };
        var isGiven = XmlRoot.Attribute(file, "dateGenerated");
        edition.Date = WrittenDay.Iso(isGiven) is { } day
            ? EditionDate.Stated(day, $"dateGenerated {Visible.Of(isGiven)}")
            : null;
        XmlParts.Read(
            file,
            problems,
            ["INDIVIDUAL", "ENTITY"],
            part => edition.Add(new UnEntry(part).Draft(), part.Where)
        );
        return edition.Edition(hints);
    }
}
