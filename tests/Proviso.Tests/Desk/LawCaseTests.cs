using Proviso.Desk;
using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Tests.Desk;

/// <summary>The golden cases that stand beside each instrument, run through the front desk as a user would.</summary>
public sealed class LawCaseTests
{
    private static readonly Lawbook Book = EmbeddedLaw.Load();

    private static readonly CaseReport Report = CaseRun.Of(
        Book,
        new FrontDesk(Book, [StarterEdition.Load()]),
        Book.Cases
    );

    /// <summary>Paragraphs that cannot be seen both ways, each with its reason. Add none without one.</summary>
    private static readonly Dictionary<string, string> OneWay = new(StringComparer.Ordinal)
    {
        // False only outside the regions whose embargo the license lifts, where the license is not asked.
        ["UKR-GL22/(a)(i)"] = "what GL 22 says of services that are paid for is not loaded",
    };

    public static TheoryData<string> Instruments() => [.. Book.Instruments.Select(i => i.Id)];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void The_cases_beside_an_instrument_come_out_as_written(string instrument)
    {
        var own = Report.Results.Where(r => r.Case.Instrument == instrument).ToArray();
        Assert.NotEmpty(own);
        Assert.All(own, r => Assert.True(r.Passed, Told(r)));
    }

    [Fact]
    public void Every_paragraph_is_seen_both_ways()
    {
        var seenFalse = SilentWhenFalse().ToHashSet(StringComparer.Ordinal);
        var open = Report
            .Paragraphs.Where(p => !p.SeenTrue || !(p.SeenFalse || seenFalse.Contains(p.Paragraph)))
            .Select(p => p.Paragraph)
            .Except(NeverSettled())
            .Except(OneWay.Keys)
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(open);
    }

    [Fact]
    public void The_exceptions_are_still_exceptions()
    {
        var both = Report.Paragraphs.Where(p => p.SeenTrue && p.SeenFalse).Select(p => p.Paragraph);
        Assert.Empty(both.Intersect(OneWay.Keys, StringComparer.Ordinal));
    }

    /// <summary>"The rest of the license is not loaded" is neither met nor failed, whatever the facts.</summary>
    private static IEnumerable<string> NeverSettled() =>
        Book
            .Instruments.SelectMany(i => i.Authorizations)
            .SelectMany(a => a.Heads)
            .SelectMany(h => h.Provided)
            .Where(p => p.When is Condition.NotLoaded)
            .Select(p => p.Id);

    /// <summary>
    /// A duty, a risk flag and the ban on causing leave no trace where they do not arise: a case of their own
    /// instrument must say that they are not there.
    /// </summary>
    private static IEnumerable<string> SilentWhenFalse() =>
        from instrument in Book.Instruments
        from paragraph in Silent(instrument)
        where
            Report.Results.Any(r =>
                r.Passed
                && r.Case.Instrument == instrument.Id
                && r.Case.Expected.TryGetValue(paragraph.Key, out var expected)
                && !expected.Contains(paragraph.Id, StringComparer.Ordinal)
            )
        select paragraph.Id;

    private static IEnumerable<(string Key, string Id)> Silent(Instrument instrument) =>
        [
            .. instrument.Duties.Select(d => ("duties", d.Id)),
            .. instrument.RiskFlags.Select(f => ("risk_flags", f.Id)),
            .. instrument
                .Prohibitions.Where(p => p.FollowsViolation)
                .Select(p => ("prohibitions", p.Id)),
        ];

    private static string Told(CaseResult result) =>
        $"{result.Case.Span} {result.Case.Id}: {string.Join("; ", result.Differences)}";
}
