using Proviso.Law;

namespace Proviso.Tests.Oracle;

/// <summary>
/// Decides one complete world, straight from SEMANTICS.md §3, §6, §7 and §11.6. Known wants: no specific licenses, no
/// <c>complete.*</c> facts, no prohibitions that follow a violation (they never change an outcome).
/// </summary>
public sealed class WorldJudge
{
    private readonly Lawbook _book;
    private readonly PartialCase _case;
    private readonly ConditionJudge _conditions;
    private readonly ImmutableArray<Instrument> _known;
    private readonly Dictionary<string, Instrument[]> _chains = [];

    public WorldJudge(Lawbook book, Instant? knownAt, PartialCase @case)
    {
        (_book, _case) = (book, @case);
        _known =
        [
            .. book.Instruments.Where(i =>
                knownAt is not { } at || LawInForce.StartOfDay(i.KnownFrom) <= at
            ),
        ];
        _conditions = new ConditionJudge(
            book,
            @case,
            (id, leg, world) =>
                _known.FirstOrDefault(i => i.Id == id) is { } found && InForce(found, leg, world)
        );
    }

    /// <summary>Permitted iff every act is ok at every leg where it is judged.</summary>
    public bool Permits(World world)
    {
        foreach (var act in _case.Acts)
        {
            foreach (var leg in _case.Legs)
            {
                if (IsJudged(act, leg, world) && !Ok(act, leg, world))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A moment at which the window of an instrument may open or close.</summary>
    public static IEnumerable<Instant> Turns(Lawbook book) =>
        book.Instruments.SelectMany(i => new[] { i.Window.From, i.Window.Until }).OfType<Instant>();

    private bool IsJudged(PartialCase.Act act, PartialCase.Leg leg, World world) =>
        !leg.PaymentOnly
        || _book.Definitions.FirstOrDefault(d => d.Name == "moves-money") is not { } money
        || _conditions.Holds(money.When, new ActAtLeg(act, leg, null), world);

    private bool Ok(PartialCase.Act act, PartialCase.Leg leg, World world)
    {
        foreach (var instrument in _known)
        {
            foreach (var prohibition in instrument.Prohibitions)
            {
                var regards = Regards(prohibition, leg, world);
                foreach (var party in regards)
                {
                    var at = new ActAtLeg(act, leg, party);
                    if (
                        Reaches(instrument, prohibition, at, world)
                        && !IsLifted(prohibition, at, world)
                    )
                    {
                        return false;
                    }
                }
            }
        }

        return !leg.Parties.Any(p =>
            p.Tags.Any(t => !IsMapped(t.Name) && IsListed(t, world) && !world.Yes($"law:{t.Name}"))
        );
    }

    /// <summary>A prohibition with programs is asked of each party listed under one; one without, once of the act.</summary>
    private static PartialCase.Party?[] Regards(
        Prohibition prohibition,
        PartialCase.Leg leg,
        World world
    ) =>
        prohibition.Programs.IsEmpty
            ? [null]
            :
            [
                .. leg.Parties.Where(p =>
                    p.Tags.Any(t => prohibition.Programs.Contains(t.Name) && IsListed(t, world))
                ),
            ];

    private static bool IsListed(PartialCase.Tag tag, World world) =>
        tag.Listed ?? world.Yes(tag.Settles);

    private bool IsMapped(string tag) =>
        _book.Instruments.Any(i => i.Prohibitions.Any(p => p.Programs.Contains(tag)));

    private bool Reaches(
        Instrument instrument,
        Prohibition prohibition,
        ActAtLeg at,
        World world
    ) =>
        InForce(instrument, at.Leg, world)
        && _conditions.Holds(prohibition.Reach, at, world)
        && _conditions.Holds(prohibition.When, at, world)
        && !prohibition.Except.Any(e => _conditions.Holds(e.When, at, world))
        && !_known.Any(i =>
            i.Exemptions.Any(e =>
                e.From.Contains(prohibition.Id)
                && InForce(i, at.Leg, world)
                && _conditions.Holds(e.When, at, world)
            )
        );

    private bool IsLifted(Prohibition prohibition, ActAtLeg at, World world) =>
        _known.Any(i =>
            i.Authorizations.Any(a =>
                a.Lifts.Contains(prohibition.Id)
                && InForce(i, at.Leg, world)
                && Authorizes(a, at, world)
            )
        );

    private bool Authorizes(Authorization authorization, ActAtLeg at, World world)
    {
        var identity = at.Party?.Identity;
        if (
            (!authorization.Parties.IsEmpty && !authorization.Parties.Any(p => p == identity))
            || authorization.PartiesExcept.Any(p => p == identity)
            || authorization.Excludes.Any(e => _conditions.Holds(e.When, at, world))
        )
        {
            return false;
        }

        var describing = authorization
            .Heads.Where(h => _conditions.Holds(h.When, at, world))
            .ToArray();
        var specific = describing.Where(h => !h.Provided.IsEmpty).ToArray();
        var judgedUnder = specific.Length > 0 ? specific : describing;
        return judgedUnder.Any(h => h.Provided.All(p => IsMet(p, at, world)));
    }

    private bool IsMet(LicenseProviso proviso, ActAtLeg at, World world) =>
        proviso.Cap is { } cap
            ? IsWithin(cap, at, world)
            : _conditions.Holds(proviso.When!, at, world);

    private bool IsWithin(string cap, ActAtLeg at, World world)
    {
        if (!_conditions.Holds(_book.Caps.First(c => c.Id == cap).Counts, at, world))
        {
            return true;
        }

        return _case.Caps.FirstOrDefault(c => c.Cap == cap) is not { } use
            ? world.Yes($"ledger:{cap}")
            : use
                .Readings.Where(r =>
                    r.Setting is not { } s || world.Of(s.Path) == new WorldValue.Word(s.Choice)
                )
                .All(r => Usd(r.Used, world) + Usd(r.This, world) <= use.LimitUsd);
    }

    private static decimal Usd(PartialCase.Sum sum, World world) =>
        sum.Path is { } path ? world.Amount(path) : sum.From;

    private bool InForce(Instrument instrument, PartialCase.Leg leg, World world)
    {
        var moment =
            leg.Moment ?? new Quantity(FactType.Instant, world.Amount(leg.MomentPath)).ToInstant();
        if (!_chains.TryGetValue(instrument.Id, out var chain))
        {
            chain = [.. WithAuthority(instrument, [])];
            _chains.Add(instrument.Id, chain);
        }

        return Array.TrueForAll(chain, i => Speaks(i, moment, world));
    }

    private List<Instrument> WithAuthority(Instrument instrument, List<Instrument> found)
    {
        if (!found.Exists(i => i.Id == instrument.Id))
        {
            found.Add(instrument);
            foreach (var above in _known.Where(i => instrument.Authority.Contains(i.Id)))
            {
                WithAuthority(above, found);
            }
        }

        return found;
    }

    private bool Speaks(Instrument instrument, Instant moment, World world)
    {
        var window = instrument.Window;
        if (moment < window.From || moment >= window.Until)
        {
            return false;
        }

        var doubt = window.FromUnknown || window.UntilUnknown;
        foreach (var next in _known.Where(i => i.Supersedes.Contains(instrument.Id)))
        {
            if (next.Window.FromUnknown)
            {
                if (moment >= next.Window.Until)
                {
                    return false;
                }

                doubt |= next.Window.From is not { } earliest || moment >= earliest;
            }
            else if (moment >= next.Window.From)
            {
                return false;
            }
        }

        return !doubt || world.Yes($"law:{instrument.Id}#in-force");
    }
}
