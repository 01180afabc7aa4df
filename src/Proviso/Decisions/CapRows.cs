using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>The caps that a license in force reads in this case, as the answer shows them.</summary>
internal sealed class CapRows(
    LawInForce law,
    Facts facts,
    CaseGrounder grounded,
    Func<int, Truth> truthOf
)
{
    public ImmutableArray<CapRow> All() =>
        [.. facts.Caps.Where(IsRead).OrderBy(c => c.Cap, StringComparer.Ordinal).Select(Row)];

    private bool IsRead(CapStanding cap) =>
        law.Book.Caps.Any(c => c.Id == cap.Cap)
        && grounded
            .Acts.Where(a => a.MainLeg)
            .Any(a =>
                a.Pairs.Where(p => !truthOf(p.Reach).IsFalse)
                    .SelectMany(p => p.Authorizations)
                    .Any(license => IsReadBy(license, cap.Cap))
            );

    private bool IsReadBy(GroundedAuthorization license, string cap) =>
        license.InScope
        && !truthOf(license.InForce).IsFalse
        && license.Heads.Any(h => h.Reads.Any(r => r.Cap == cap && !truthOf(r.Formula).IsFalse));

    private CapRow Row(CapStanding cap)
    {
        var live = cap.Readings.Where(r => r.Under.All(IsOpenOrChosen)).ToArray();
        var own = live.Where(r => r.Period == cap.Period).ToArray();
        var shown = own.Length > 0 ? own : live;
        var used = Span(shown.Select(r => r.UsedBefore));
        var amount = Span(shown.Select(r => r.This));
        var total = new CapAmount(
            used.From + amount.From,
            used.To + amount.To,
            used.Path ?? amount.Path
        );
        var verdict =
            total.To <= cap.LimitUsd ? "within"
            : total.From > cap.LimitUsd ? "exceeded"
            : "unknown";
        return new(
            cap.Cap,
            shown[0].Period,
            cap.LimitUsd,
            used,
            amount.From == amount.To ? amount.From : null,
            total,
            verdict
        );
    }

    private bool IsOpenOrChosen(KeyValuePair<string, string> under) =>
        !facts.TryFind(under.Key, out var fact)
        || fact.Value is not FactValue.Text text
        || Domain.OfWords.Matches(text.Value, under.Value);

    private static CapAmount Span(IEnumerable<CapAmount> amounts) =>
        amounts.Aggregate(
            (a, b) =>
                new CapAmount(
                    Math.Min(a.From, b.From),
                    a.To is { } x && b.To is { } y ? Math.Max(x, y) : null,
                    a.Path ?? b.Path
                )
        );
}
