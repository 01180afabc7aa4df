using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>Conditions of depth three at most over few facts, so that one fact stands in many places.</summary>
internal sealed class RandomConditions
{
    private readonly Dice _dice;
    private readonly Condition[] _hot;
    private readonly int _detoursPercent;

    public RandomConditions(Dice dice)
    {
        _dice = dice;
        _hot = [.. Enumerable.Range(0, 4).Select(_ => Fresh())];
        (Detour, DetourPath) = Detours();
        _detoursPercent = dice.Chance(85) ? 88 : 5;
    }

    /// <summary>A fact that cases leave open most of the time, so that detours over it are seen.</summary>
    public string DetourPath { get; }

    private Condition Detour { get; }

    /// <summary>Names of definitions that conditions may use.</summary>
    public IReadOnlyList<string> Defined { get; set; } = [];

    public static Condition Always => new Condition.Always(default);

    /// <summary>A condition that may be told in more words than it needs.</summary>
    public Condition Next(int depth) => Told(Plain(depth));

    /// <summary>A condition that holds always, though it may not look so.</summary>
    public Condition Holding() => Told(Always);

    /// <summary>The same by a detour over a fact that does not matter here, which Kleene's tables cannot see through.</summary>
    private Condition Told(Condition condition)
    {
        if (!_dice.Chance(_detoursPercent))
        {
            return condition;
        }

        var other = _dice.Chance(85) ? Detour : _dice.Of(_hot);
        return _dice.Below(3) switch
        {
            0 => Any(All(other, condition), All(Not(other), condition)),
            1 => All(Implies(other, condition), Implies(Not(other), condition)),
            _ => All(condition, Any(other, Not(other))),
        };
    }

    public static Condition Not(Condition part) => new Condition.Not(part, default);

    public static Condition All(params ImmutableArray<Condition> parts) =>
        new Condition.All(parts, default);

    public static Condition Any(params ImmutableArray<Condition> parts) =>
        new Condition.Any(parts, default);

    public static Condition Implies(Condition premise, Condition conclusion) =>
        new Condition.Implies(premise, conclusion, default);

    private (Condition, string) Detours() =>
        _dice.Below(5) switch
        {
            0 => (new Condition.Flag("item.controlled", default), "item.controlled"),
            1 => (Words("payment.purpose", "fee", "fine"), "payment.purpose"),
            2 => (Names("permit.issuer"), "permit.issuer"),
            3 => (Number(), RandomVocabulary.Amount),
            _ => (Has("actor.nexus", "us_person", "usd"), "actor.nexus"),
        };

    private Condition Plain(int depth)
    {
        if (depth <= 1 || _dice.Chance(35))
        {
            return Atom();
        }

        return _dice.Below(5) switch
        {
            0 => All(Plain(depth - 1), Plain(depth - 1)),
            1 => Any(Plain(depth - 1), Plain(depth - 1)),
            2 => Not(Plain(depth - 1)),
            3 => Implies(Plain(depth - 1), Plain(depth - 1)),
            _ => Any(Plain(depth - 1), Plain(depth - 1), Atom()),
        };
    }

    private Condition Atom() =>
        Defined.Count > 0 && _dice.Chance(8) ? new Condition.Defined(_dice.Of(Defined), default)
        : _dice.Chance(65) ? _dice.Of(_hot)
        : Fresh();

    private Condition Fresh() =>
        _dice.Below(16) switch
        {
            0 or 1 or 2 => new Condition.Flag(_dice.Of(RandomVocabulary.Flags), default),
            3 => new Condition.Flag(_dice.Of("party.state", "parties[].state"), default),
            4 => Words("payment.purpose", "fee", "fine", "price"),
            5 => Words("permit.territory", "RU", "CR", "US"),
            6 => Words("item.kind", "chip", "chip*", "ch*", "book"),
            7 => Words(_dice.Of("party.role", "parties[].role"), "buyer", "bank"),
            8 => Names("item.endUser"),
            9 => Names("permit.issuer"),
            10 => Number(),
            11 => Compare(
                "loan.issued",
                Quantity.Of(RandomVocabulary.Day.PlusDays(_dice.Of(-9, -1, 0, 1)))
            ),
            12 => Has("actor.nexus", "us_person", "usd"),
            13 => _dice.Chance(50) ? Has("item.regimes", "ear", "itar") : Has("item.marks", "ce"),
            14 => new Condition.Act([.. _dice.Some(RandomVocabulary.Activities)], default),
            _ => Rare(),
        };

    private Condition Rare() =>
        _dice.Below(5) switch
        {
            3 => Compare("txn.instant", Quantity.Of(Hour(_dice.Of(0, 9, 12, 24)))),
            0 => new Condition.Subject([.. _dice.Some(People())], default),
            1 => new Condition.InForce(_dice.Of("LICENSE1", "LICENSE2", "NOWHERE"), default),
            2 => Compare(
                "txn.date",
                Quantity.Of(RandomVocabulary.Day.PlusDays(_dice.Of(-1, 0, 1, 5)))
            ),
            _ => Words(RandomVocabulary.Setting, "all", "own"),
        };

    private static Instant Hour(int hour) =>
        LawInForce.StartOfDay(RandomVocabulary.Day) + Duration.FromHours(hour);

    private Condition.Compare Number() =>
        Compare(RandomVocabulary.Amount, Quantity.Of((decimal)_dice.Of(0, 2000, 4500, 5000)));

    private Condition.Compare Compare(string path, Quantity value) =>
        new(path, _dice.Of(Enum.GetValues<Comparison>()), value, default);

    private Condition.OneOf Words(string path, params string[] words) =>
        new(path, [.. _dice.Some(words).Take(2)], default);

    private Condition.Has Has(string path, params string[] words) =>
        new(path, _dice.Chance(30) ? [] : [.. _dice.Some(words)], default);

    private Condition.Names Names(string path) =>
        new(path, [.. _dice.Some(People()).Take(2)], default);

    private static PartyReference[] People() =>
        [
            PartyReference.InRegard,
            .. RandomVocabulary.Parties[..2].Select(p => new PartyReference(p, p)),
        ];
}
