using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Desk;

/// <summary>Runs the golden cases of a lawbook: each is decided like any transaction and compared with what it must be.</summary>
public static class CaseRun
{
    private static readonly string[] Keys =
    [
        "outcome",
        "kind",
        "prohibitions",
        "authorized_by",
        "exempt_by",
        "failed",
        "missing_facts",
        "presumed",
        "caps",
        "duties",
        "due",
        "risk_flags",
    ];

    public static CaseReport Of(Lawbook lawbook, FrontDesk desk, IEnumerable<LawCase> cases)
    {
        var seen = new HashSet<(string, bool)>();
        var results = cases.Select(c => Run(lawbook, desk, c, seen)).ToImmutableArray();
        var paragraphs = lawbook
            .Instruments.OrderBy(i => i.Id, StringComparer.Ordinal)
            .SelectMany(i => Paragraphs(i).Select(p => (Instrument: i.Id, Paragraph: p)))
            .Select(p => new ParagraphCoverage(
                p.Instrument,
                p.Paragraph,
                seen.Contains((p.Paragraph, true)),
                seen.Contains((p.Paragraph, false))
            ));
        return new(results, [.. paragraphs]);
    }

    private static CaseResult Run(
        Lawbook lawbook,
        FrontDesk desk,
        LawCase golden,
        HashSet<(string, bool)> seen
    )
    {
        try
        {
            var given = new TransactionReader(lawbook.Vocabulary, "case").Read(golden.Facts);
            var answer = desk.Decide(given, DeskOptions.Default, golden.Id);
            Cover(answer.Decision, seen);
            return new(
                golden,
                [.. golden.Expected.SelectMany(e => Differences(e.Key, e.Value, answer))]
            );
        }
        catch (InvalidInputException broken)
        {
            return new(golden, [.. broken.Diagnostics.Select(d => d.ToString())]);
        }
    }

    private static IEnumerable<string> Differences(
        string key,
        ImmutableArray<string> expected,
        Answer answer
    )
    {
        if (Got(key, answer) is not { } got)
        {
            return [$"no answer key is called '{key}'; one of: {string.Join(", ", Keys)}"];
        }

        var wanted = expected.Order(StringComparer.Ordinal).ToArray();
        var found = got.Order(StringComparer.Ordinal).ToArray();
        return wanted.SequenceEqual(found, StringComparer.Ordinal)
            ? []
            : [$"{key}: expected [{string.Join(", ", wanted)}], got [{string.Join(", ", found)}]"];
    }

    private static IEnumerable<string>? Got(string key, Answer answer)
    {
        var d = answer.Decision;
        return key switch
        {
            "outcome" => [d.Outcome.Word()],
            "kind" => d.Kind is { } kind ? [kind.ToString().ToLowerInvariant()] : [],
            "prohibitions" => d.Prohibitions,
            "authorized_by" => d.AuthorizedBy,
            "exempt_by" => d.ExemptBy,
            "failed" => d.Failed,
            "missing_facts" => d.MissingFacts.Select(m => m.Fact),
            "presumed" => d.Presumed.Select(p => p.Fact),
            "caps" => d.Caps.Select(Cap),
            "duties" => d.Duties.Select(x => x.Id),
            "due" => d.Duties.Select(x => $"{x.Id} {x.Due:uuuu-MM-dd}"),
            "risk_flags" => d.RiskFlags.Select(f => f.Id),
            _ => null,
        };
    }

    /// <summary>A cap as cases write it: <c>fsb-fees 2017 within 400.00</c>, the last what is left afterwards.</summary>
    private static string Cap(CapRow row) =>
        row.Total.From == row.Total.To
            ? $"{row.Cap} {row.Period} {row.Verdict} {row.LimitUsd - row.Total.From:0.00}"
            : $"{row.Cap} {row.Period} {row.Verdict}";

    private static void Cover(Decision decision, HashSet<(string, bool)> seen)
    {
        foreach (
            var node in decision.Explanation.DescendantsAndSelf().Where(n => !n.Truth.IsUnknown)
        )
        {
            seen.Add((node.Id, node.Truth.IsTrue));
        }

        seen.UnionWith(decision.Duties.Select(d => (d.Id, true)));
        seen.UnionWith(decision.RiskFlags.Select(f => (f.Id, true)));
        seen.UnionWith(decision.Prohibitions.Select(p => (p, true)));
    }

    /// <summary>All but those that only say that the rest of a text is not loaded: they never settle.</summary>
    private static IEnumerable<string> Paragraphs(Instrument instrument) =>
        [
            .. instrument.Prohibitions.Select(p => p.Id),
            .. instrument.Exemptions.Select(e => e.Id),
            .. instrument
                .Authorizations.SelectMany(a => a.Heads)
                .SelectMany(h =>
                    h.Provided.Where(p => p.When is not Condition.NotLoaded)
                        .Select(p => p.Id)
                        .Prepend(h.Id)
                ),
            .. instrument.Authorizations.SelectMany(a => a.Excludes).Select(e => e.Id),
            .. instrument.Duties.Select(d => d.Id),
            .. instrument.RiskFlags.Select(f => f.Id),
        ];
}
