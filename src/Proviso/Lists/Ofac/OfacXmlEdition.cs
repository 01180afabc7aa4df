using System.Globalization;

namespace Proviso.Lists.Ofac;

/// <summary>What the three xml forms have in common once their parties are drafted: checks, and the edition itself.</summary>
internal sealed class OfacXmlEdition(ListFile file, string form, Problems problems)
{
    private readonly List<OfacDraft> _drafts = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>The day that the file states, and the words it states it in.</summary>
    public EditionDate? Date { get; set; }

    /// <summary>How many parties the file says it holds.</summary>
    public int? Declared { get; set; }

    /// <summary>The list that the file states, or null.</summary>
    public string? List { get; set; }

    /// <summary>The file holds what a filter let through.</summary>
    public bool IsPart { get; set; }

    /// <summary>Names of <see cref="ListDelta.Fields"/> that the form cannot carry.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];

    public void Add(OfacDraft draft, SourceSpan where)
    {
        if (draft.Name.Length == 0 || draft.Number.Length == 0 || !draft.HasProgram)
        {
            problems.Add(
                "PV0314",
                where,
                $"party {draft.Number} has no {(draft.Number.Length == 0 ? "number" : draft.Name.Length == 0 ? "name" : "program")}",
                "every party has a number, a name and a program: fetch the file again"
            );
        }
        else if (!_numbers.Add(draft.Number))
        {
            problems.Add(
                "PV0307",
                where,
                $"party {draft.Number} stands twice",
                "two editions may have been joined: give each by itself"
            );
        }
        else
        {
            _drafts.Add(draft);
        }
    }

    /// <exception cref="InvalidInputException">Anything is wrong; nothing has been taken.</exception>
    public ListEdition Edition(ImmutableArray<ListFile> files, ListHints hints)
    {
        CountIsDeclared();
        problems.ThrowIfAny();
        var list = hints.ListName(files, List);
        return new ListEdition(
            "OFAC",
            list,
            hints.Date(Date),
            Digest.Of(file.Content.Span),
            [.. _drafts.Select(draft => Tied(draft.Party(list), list))],
            caveats: []
        )
        {
            Form = form,
            Lacks = Lacks,
            Declared = Declared,
            IsPart = IsPart,
        };
    }

    // OFAC numbers the parties of all its lists in one series: one that is not here is on the SDN list.
    private ListedParty Tied(ListedParty party, string list) =>
        party with
        {
            Relations =
            [
                .. party.Relations.Select(tie =>
                    tie.Key.Length == 0
                        ? tie
                        : tie with
                        {
                            Key =
                                $"{(_numbers.Contains(tie.Key) ? list : OfacListName.Sdn)}:{tie.Key}",
                        }
                ),
            ],
        };

    private void CountIsDeclared()
    {
        if (Declared is { } declared && declared != _drafts.Count && !problems.Any)
        {
            problems.Add(
                "PV0331",
                new SourceSpan(file.Name, 1, 1),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file says that it holds {declared} parties and holds {_drafts.Count}"
                ),
                "the file is cut off or was changed: fetch it again"
            );
        }
    }
}
