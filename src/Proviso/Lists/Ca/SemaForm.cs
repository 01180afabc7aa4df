using Proviso.Lists.Xml;

namespace Proviso.Lists.Ca;

/// <summary>
/// Canada's consolidated list under the Special Economic Measures Act and its fellows: root data-set, one record
/// an entry. The field names changed between 2020 and 2025 (Entity and EntityOrShip, DateOfBirth and
/// DateOfBirthOrShipBuildDate): both are read. An entry has no number: its place in the regulations is its key.
/// </summary>
internal sealed class SemaForm : IListForm
{
    public const string List = "ca-sema";

    public string Name => "Canada SEMA xml";

    public bool Recognizes(ListFile file) =>
        XmlRoot.Of(file) == "data-set"
        && file.Content.Span[..Math.Min(file.Content.Length, 16 * 1024)].IndexOf("<Item>"u8) >= 0;

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "Canada",
            List = List,
            Lacks =
            [
                "nationalities",
                "citizenships",
                "gender",
                "birth_places",
                "addresses",
                "linked_to",
                "relations",
                "measures",
                "lists",
            ],
        };
        XmlParts.Read(
            file,
            problems,
            ["record"],
            part => edition.Add(new SemaRecord(part).Draft(), part.Where)
        );
        return edition.Edition(hints);
    }
}
