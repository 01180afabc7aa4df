using Proviso.Names;

namespace Proviso.Lists;

/// <summary>An edition while its parties come in: what every list must hold is checked here, and nothing is taken of a file with a fault.</summary>
internal sealed class EditionDraft(ListFile file, string form, Problems problems)
{
    private readonly Dictionary<string, PartyDraft> _drafts = new(StringComparer.Ordinal);
    private readonly List<(PartyDraft Draft, SourceSpan Where)> _inOrder = [];

    /// <summary>"United Nations", as an answer names who listed.</summary>
    public required string Issuer { get; init; }

    /// <summary>The list that the content tells: "un-sc".</summary>
    public required string List { get; init; }

    /// <summary>The day that the file states, with its words; null when it states none.</summary>
    public EditionDate? Date { get; set; }

    /// <summary>Names of <see cref="ListDelta.Fields"/> that the form cannot carry.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];

    public List<string> Caveats { get; } = [];

    /// <summary>Rows or elements that the parties came from, where one party may have several; null where they are the same.</summary>
    public int? Records { get; set; }

    public ImmutableArray<PartyDraft> Drafts => [.. _inOrder.Select(entry => entry.Draft)];

    /// <summary>A party that comes in one piece: a second of the same number is a fault.</summary>
    public void Add(PartyDraft draft, SourceSpan where)
    {
        if (draft.Number.Length == 0)
        {
            Refuse(
                "PV0314",
                where,
                "a party has no number",
                "every party has one: fetch the file again"
            );
        }
        else if (!_drafts.TryAdd(draft.Number, draft))
        {
            Refuse(
                "PV0307",
                where,
                $"party {Visible.InLine(draft.Number)} stands twice",
                "two editions may have been joined: give each by itself"
            );
        }
        else
        {
            _inOrder.Add((draft, where));
        }
    }

    /// <summary>A party that comes row by row: the one there is, or a new one.</summary>
    public PartyDraft Find(string number, SourceSpan where, Func<PartyDraft> make)
    {
        if (_drafts.TryGetValue(number, out var known))
        {
            return known;
        }

        var draft = make();
        Add(draft, where);
        return draft;
    }

    /// <exception cref="InvalidInputException">Anything is wrong; nothing has been taken.</exception>
    public ListEdition Edition(ListHints hints)
    {
        if (_inOrder.Count == 0 && !problems.Any)
        {
            Refuse(
                "PV0301",
                new SourceSpan(file.Name, 1, 1),
                "the file lists nobody",
                "an empty list would clear everybody: fetch it again"
            );
        }

        foreach (
            var (draft, where) in _inOrder.Where(e =>
                e.Draft.Name.Length == 0 || !e.Draft.HasProgram
            )
        )
        {
            Refuse(
                "PV0314",
                where,
                $"party {Visible.InLine(draft.Number)} has no {(draft.Name.Length == 0 ? "name" : "program or regime")}",
                "every party has both: fetch the file again"
            );
        }

        foreach (
            var (draft, where) in _inOrder.Where(e => e.Draft.LongestName > NameWords.LongestName)
        )
        {
            Refuse(
                "PV0305",
                where,
                $"a name of party {Visible.InLine(draft.Number)} has {draft.LongestName} characters",
                $"no name has more than {NameWords.LongestName}: two columns or rows may have run together"
            );
        }

        problems.ThrowIfAny();
        hints.RefuseOtherThan(List, form, file.Name);
        return new ListEdition(
            Issuer,
            List,
            hints.Date(Date),
            Digest.Of(file.Content.Span),
            [.. _inOrder.Select(entry => entry.Draft.Party(List))],
            [.. Caveats]
        )
        {
            Form = form,
            Lacks = Lacks,
            Records = Records,
        };
    }

    private void Refuse(string code, SourceSpan where, string message, string hint) =>
        problems.Add(code, where, message, hint);
}
