using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>
/// sdn_advanced.xml and cons_advanced.xml: root Sanctions. Parties, places, documents, ties and listings stand apart and
/// are joined by number; what a code means, the sets of reference values in the same file tell.
/// </summary>
internal sealed class OfacAdvancedForm : IListForm
{
    private static readonly string[] Records =
    [
        "DateOfIssue",
        "ReferenceValueSets",
        "Location",
        "IDRegDocument",
        "DistinctParty",
        "ProfileRelationship",
        "SanctionsEntry",
    ];

    public string Name => "OFAC advanced xml";

    public bool Recognizes(ListFile file) => XmlRoot.Of(file) == "Sanctions";

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        // Ties stand by number here, with their kind; prose does not stand here at all.
        var edition = new OfacXmlEdition(file, Name, problems)
        {
            Lacks = ["linked_to", "other_remarks"],
        };
        var join = new OfacAdvancedJoin(problems);
        XmlParts.Read(file, problems, Records, join.Take);
        edition.Date = join.Issued;
        edition.List = join.List;
        foreach (var (draft, where) in join.Drafts)
        {
            edition.Add(draft, where);
        }

        return edition.Edition(files, hints);
    }
}
