using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>
/// The EU's retired xml: root WHOLE, one ENTITY a party. It says nothing of strengths, and declares no count: a file
/// that lost entities on its way and is closed properly cannot be told from a whole one.
/// </summary>
internal sealed class EuWholeForm : IListForm
{
    public string Name => "EU xml (WHOLE)";

    public bool Recognizes(ListFile file) => XmlRoot.Of(file) == "WHOLE";

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var dated = XmlRoot.Attribute(file, "Date");
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = EuExportForm.Issuer,
            List = EuExportForm.List,
            Lacks =
            [
                "weak_aliases",
                "vessel",
                "linked_to",
                "relations",
                "measures",
                "lists",
                "listed",
                "nationalities",
            ],
            Date = WrittenDay.DayMonthYear(dated) is { } day
                ? EditionDate.Stated(day, $"Date {Visible.Of(dated)}")
                : null,
        };
        edition.Caveats.Add(
            "This form does not say how many entities it holds: that none is missing was not checked."
        );
        XmlParts.Read(
            file,
            problems,
            ["ENTITY"],
            part => edition.Add(new EuWholeEntity(part).Draft(problems), part.Where)
        );
        return edition.Edition(hints);
    }
}
