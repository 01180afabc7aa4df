using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>
/// Boils the explanation tree down to what decides: each prohibition and party once, each license once, its paragraphs
/// taken over all acts (a proviso fails if it fails for one act, an exclusion holds if it holds for one).
/// </summary>
public sealed class DecidingPath
{
    private readonly Decision _decision;

    public DecidingPath(Decision decision)
    {
        _decision = decision;
        var steps = Relevant.Of(decision.Explanation).DescendantsAndSelf().ToArray();
        Reaching =
        [
            .. steps
                .Where(s =>
                    s.Kind is ExplanationKind.Prohibition or ExplanationKind.LawNotLoaded
                    && !s.Truth.IsFalse
                )
                .OrderByDescending(s => s.Truth.IsTrue)
                .DistinctBy(s => (s.Id, s.Party))
                .OrderBy(s => s.Id, StringComparer.Ordinal),
        ];
        Exemptions =
        [
            .. steps
                .Where(s => s.Kind == ExplanationKind.Exemption && !s.Truth.IsFalse)
                .DistinctBy(s => s.Id),
        ];
        Licenses =
        [
            .. steps
                .Where(s => s.Kind == ExplanationKind.Authorization && IsAtIssue(s))
                .GroupBy(s => s.Id, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Path(g.Key, [.. g])),
        ];
    }

    public ImmutableArray<ExplanationNode> Reaching { get; }

    public ImmutableArray<ExplanationNode> Exemptions { get; }

    /// <summary>When permitted those relied on; else those that come near.</summary>
    public ImmutableArray<LicensePath> Licenses { get; }

    private bool IsAtIssue(ExplanationNode license)
    {
        if (license.Children.Any(c => c.Kind == ExplanationKind.PartyScope))
        {
            return false;
        }

        return _decision.Outcome == Outcome.Permitted
            ? _decision.AuthorizedBy.Any(a =>
                a == license.Id || a.StartsWith(license.Id + "/", StringComparison.Ordinal)
            )
            : !license.Truth.IsFalse
                || _decision.Failed.Any(f =>
                    f.StartsWith(license.Id + "/", StringComparison.Ordinal)
                )
                || license.Children.Any(c => c.Kind == ExplanationKind.Head && !c.Truth.IsFalse);
    }

    private static LicensePath Path(string id, ExplanationNode[] copies)
    {
        var children = copies.SelectMany(c => c.Children).ToArray();
        var heads = children
            .Where(c => c.Kind == ExplanationKind.Head && !c.Truth.IsFalse)
            .GroupBy(c => c.Id, StringComparer.Ordinal)
            .SelectMany(g =>
                g.SelectMany(h => h.Children.Where(p => p.Kind == ExplanationKind.Proviso))
                    .GroupBy(p => p.Id, StringComparer.Ordinal)
                    .Select(p => Step(id, [.. p], all: true))
                    .Prepend(Step(id, [.. g], all: true))
            );
        var exclusions = children
            .Where(c => c.Kind == ExplanationKind.Exclusion)
            .GroupBy(c => c.Id, StringComparer.Ordinal)
            .Select(g => Step(id, [.. g], all: false));
        return new(
            id,
            copies[0].Text,
            children.FirstOrDefault(c => c.Kind == ExplanationKind.InForce),
            [.. heads, .. exclusions]
        );
    }

    private static PathStep Step(string license, ExplanationNode[] copies, bool all)
    {
        var truth = all
            ? copies.Aggregate(Truth.True, (t, n) => t & n.Truth)
            : copies.Aggregate(Truth.False, (t, n) => t | n.Truth);
        var first = copies[0];
        var paragraph = first.Id.StartsWith(license + "/", StringComparison.Ordinal)
            ? first.Id[(license.Length + 1)..]
            : first.Id;
        return new(
            first.Kind,
            first.Id,
            paragraph == license ? "" : paragraph,
            first.Text,
            truth,
            first.Kind == ExplanationKind.Proviso ? first.Value : null,
            [
                .. copies
                    .SelectMany(c => c.Children)
                    .Where(c => c.Kind == ExplanationKind.Fact)
                    .Select(c => c.Id),
            ]
        );
    }
}
