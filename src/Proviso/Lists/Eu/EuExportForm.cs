using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>
/// The EU's financial sanctions files as xml v1.1: root export, one sanctionEntity a party. Written after the
/// schema (schema_1_1.xsd) alone: no real file was at hand.
/// </summary>
internal sealed class EuExportForm : IListForm
{
    /// <summary>The logical id is kept from the older database, so that the older xml has the same keys.</summary>
    public const string List = "eu-fsf";

    internal const string Issuer = "European Union";

    public string Name => "EU FSF xml 1.1";

    public bool Recognizes(ListFile file) =>
        XmlRoot.Of(file) == "export" && XmlRoot.Attribute(file, "generationDate").Length > 0;

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var generated = XmlRoot.Attribute(file, "generationDate");
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = Issuer,
            List = List,
            Lacks = ["vessel", "linked_to", "measures", "lists", "nationalities"],
            Date = WrittenDay.Iso(generated) is { } day
                ? EditionDate.Stated(day, $"generationDate {Visible.Of(generated)}")
                : null,
        };
        XmlParts.Read(
            file,
            problems,
            ["sanctionEntity"],
            part => edition.Add(new EuEntity(part).Draft(problems), part.Where)
        );
        return edition.Edition(hints);
    }
}
