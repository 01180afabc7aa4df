using NodaTime.Text;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>
/// sdn_enhanced.xml and its filtered exports: root sanctionsData, one entity a party, with names in their own scripts,
/// the day of listing per list, and relations by number.
/// </summary>
internal sealed class OfacEnhancedForm : IListForm
{
    private const int DayLength = 10;

    public string Name => "OFAC enhanced xml";

    public bool Recognizes(ListFile file) => XmlRoot.Of(file) == "sanctionsData";

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new OfacXmlEdition(file, Name, problems);
        ImmutableArray<string> filters = [];
        XmlParts.Read(
            file,
            problems,
            ["publicationInfo", "entity"],
            part =>
            {
                if (part.Name == "publicationInfo")
                {
                    edition.Date = AsOf(part.Value("dataAsOf"));
                    filters =
                    [
                        .. part.All("filters", "sanctionsLists", "sanctionsList")
                            .Select(list => list.Text),
                    ];
                    edition.List = ListOf(filters);
                    edition.IsPart =
                        part.Child("filters") is { } set
                        && set.Children.Any(filter => filter.Name != "sanctionsLists");
                }
                else if (OfacEnhancedEntity.Draft(part, problems) is { } draft)
                {
                    edition.Add(draft, part.Where);
                }
            }
        );
        return edition.Edition(files, hints);
    }

    /// <summary>"2025-01-10T00:00:00", with seven decimals and an offset in other exports: the day is in Washington's time either way.</summary>
    private static EditionDate? AsOf(string text) =>
        text.Length >= DayLength
        && LocalDatePattern.Iso.Parse(text[..DayLength]) is { Success: true, Value: var day }
            ? EditionDate.Stated(day, $"dataAsOf {text}")
            : null;

    private static string? ListOf(ImmutableArray<string> filters) =>
        filters.Contains("SDN List", StringComparer.Ordinal) ? OfacListName.Sdn
        : filters.IsEmpty ? null
        : OfacListName.Consolidated;
}
