using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Names what defeats a transaction: the proviso, exclusion, head or end of each license that nearly applies.</summary>
internal sealed class Failures(
    LawInForce law,
    CaseGrounder grounded,
    Func<int, bool> isTrue,
    Func<int, Truth> truthOf
)
{
    private readonly Nearness _nearness = new(law, truthOf);

    public ImmutableArray<string> All()
    {
        var unlifted = grounded
            .Acts.SelectMany(a => a.Pairs.Select(p => (Act: a, Pair: p)))
            .Where(x =>
                x.Pair.Prohibition is not null
                && isTrue(x.Pair.Reach)
                && truthOf(x.Pair.Lifted).IsFalse
            )
            .ToArray();
        var reaching = grounded
            .Acts.SelectMany(a => a.Pairs)
            .Where(p => p.Prohibition is not null && isTrue(p.Reach));
        var bare = unlifted.Where(x =>
            Near(x.Pair, x.Act).Length == 0
            && !x.Pair.Id.StartsWith("EAR/", StringComparison.Ordinal)
        );
        var whole = bare.Select(x => x.Pair.Id).ToHashSet(StringComparer.Ordinal);
        var all = reaching.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. unlifted
                .SelectMany(x => Of(x.Pair, x.Act, partly: whole.Count < all.Count))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> Of(Pair pair, GroundedAct act, bool partly)
    {
        var near = Near(pair, act);
        if (near.Length == 0)
        {
            var once = pair.Authorizations.Any(a =>
                Nearness.IsLicense(a) && _nearness.IsNear(a, pair, act.Scope)
            );
            return Ended(pair, act) is { Length: > 0 } ended ? ended
                : once || !Speaking(act).Any()
                    ? [partly ? $"none-in-force:{pair.Id}" : "none-in-force"]
                : Elsewhere(pair, act);
        }

        var inScope = near.Where(a => a.InScope).ToArray();
        return inScope.Length > 0 ? inScope.SelectMany(Defeats)
            : Speaking(act).Any() ? Elsewhere(pair, act)
            : near.Select(a => $"{a.Authorization.Id}#party-scope");
    }

    /// <summary>No license ever names the prohibition for such conduct: those that speak in the act do not speak of this party.</summary>
    private IEnumerable<string> Elsewhere(Pair pair, GroundedAct act) =>
        pair.Party is null
            ? []
            : Speaking(act)
                .Select(a => $"{a.Authorization.Id}#party-scope")
                .Distinct(StringComparer.Ordinal);

    private IEnumerable<GroundedAuthorization> Speaking(GroundedAct act) =>
        act.Pairs.SelectMany(p => Near(p, act)).Where(a => Nearness.IsLicense(a) && a.InScope);

    /// <summary>Licenses in force that name the prohibition and come near the act.</summary>
    private GroundedAuthorization[] Near(Pair pair, GroundedAct act) =>
        [
            .. pair.Authorizations.Where(a =>
                !truthOf(a.InForce).IsFalse && _nearness.IsNear(a, pair, act.Scope)
            ),
        ];

    private IEnumerable<string> Defeats(GroundedAuthorization authorization)
    {
        var excluded = authorization
            .Exclusions.Where(e => isTrue(e.Formula))
            .Select(e => e.Exclusion.Id);
        var matching = authorization.Heads.Where(h => !truthOf(h.When).IsFalse).ToArray();
        var provisos = matching
            .SelectMany(h => h.Provisos)
            .Where(p => truthOf(p.Formula).IsFalse)
            .Select(p => p.Proviso.Id);
        string[] defeats = [.. excluded, .. provisos];
        return defeats.Length > 0 ? defeats
            : matching.Length == 0 && Nearness.IsLicense(authorization)
                ? [$"{authorization.Authorization.Id}/(a)"]
            : [];
    }

    /// <summary>The last letter of a line of licenses that ended before this act and was not replaced.</summary>
    private string[] Ended(Pair pair, GroundedAct act) =>
        [
            .. pair
                .Authorizations.Where(a =>
                    a.InScope
                    && a.Instrument is not null
                    && Nearness.IsLicense(a)
                    && law.SuccessorOf(a.Instrument.Id) is null
                    && _nearness.IsNear(a, pair, act.Scope)
                )
                .Where(a =>
                    law.WindowOf(a.Instrument!.Id).Until is { } until
                    && until <= LawInForce.StartOfDay(act.Scope.Leg.Date.PlusDays(1))
                )
                .Select(a => $"{a.Authorization.Id}#expired"),
        ];
}
