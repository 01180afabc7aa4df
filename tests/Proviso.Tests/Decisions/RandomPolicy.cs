using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>A small pack of law: an order that prohibits, licenses that lift, and the times of each.</summary>
internal sealed class RandomPolicy
{
    private static readonly Citation Nowhere = new("random", SourceMark.Inferred);
    private readonly Dice _dice;
    private readonly RandomConditions _conditions;
    private int _authorizations;
    private int _exclusions;
    private bool _endUnknown;

    public RandomPolicy(Dice dice)
    {
        _dice = dice;
        _conditions = new RandomConditions(dice);
    }

    /// <summary>The fact that most cases should leave open.</summary>
    public string KeptOpen => _conditions.DetourPath;

    public Lawbook Next()
    {
        var definitions = Definitions();
        _conditions.Defined = [.. definitions.Select(d => d.Name).Where(n => n != "moves-money")];
        var order = Order();
        var licenses = Enumerable.Range(1, 1 + _dice.Below(2)).Select(License).ToArray();
        var regulation = _dice.Chance(25) ? [Regulation()] : Array.Empty<Instrument>();
        return new Lawbook(
            "random",
            new LocalDate(2030, 1, 1),
            [order, .. licenses, .. regulation],
            definitions,
            [Cap()],
            [],
            [],
            RandomVocabulary.Terms,
            [],
            Digest.Of("random")
        );
    }

    /// <summary>An authorization that a policy did not have.</summary>
    public Instrument OneMoreLicense() =>
        Made("LICENSE9", [], Open) with
        {
            Authorizations = [Authorization()],
        };

    /// <summary>A prohibition that a policy did not have.</summary>
    public Instrument OneMoreOrder() =>
        Made("ORDER9", [], Open) with
        {
            Prohibitions = [Prohibition(9)],
        };

    private static InForceWindow Open => new(null, null, false, false);

    private ImmutableArray<Definition> Definitions()
    {
        Condition money = new Condition.Act(["pay"], default);
        if (_dice.Chance(15))
        {
            money = RandomConditions.Any(money, _conditions.Next(1));
        }

        var some = new List<Definition>();
        if (_dice.Chance(80))
        {
            some.Add(new("moves-money", "moves money", money, null, default));
        }

        if (_dice.Chance(50))
        {
            some.Add(new("usual", "is usual", _conditions.Next(2), null, default));
        }

        return [.. some];
    }

    private Instrument Order()
    {
        var window = _dice.Chance(80) ? Open : Window();
        var prohibitions = Enumerable.Range(1, 1 + _dice.Below(3)).Select(Prohibition);
        return Made("ORDER", [], window) with
        {
            Prohibitions = [.. prohibitions],
            Exemptions = _dice.Chance(25) ? [Exemption()] : [],
        };
    }

    private Instrument License(int number)
    {
        var count = number == 1 ? 1 + _dice.Below(2) : _dice.Below(2);
        var window = Window();

        // Whether a successor settles an end that nobody looked up is a reading of Law, not judged here.
        var supersedes = number == 2 && !_endUnknown && _dice.Chance(30);
        _endUnknown |= window.UntilUnknown;
        return Made($"LICENSE{number}", _dice.Chance(60) ? ["ORDER"] : [], window) with
        {
            Authorizations = [.. Enumerable.Range(0, count).Select(_ => Authorization())],
            Supersedes = supersedes ? ["LICENSE1"] : [],
            KnownFrom = new LocalDate(2020, _dice.Of(1, 1, 1, 8), 1),
        };
    }

    private Instrument Regulation() =>
        Made("REGULATION", [.. _dice.Some("ORDER", "LICENSE1")], Window()) with
        {
            Prohibitions = [Prohibition(4)],
            Exemptions = _dice.Chance(40) ? [Exemption()] : [],
        };

    private InForceWindow Window()
    {
        var start = LawInForce.StartOfDay(RandomVocabulary.Day);
        if (_dice.Chance(8))
        {
            var fromUnknown = _dice.Chance(70);
            return new(null, null, fromUnknown, !fromUnknown);
        }

        var early = start - Duration.FromDays(100);
        return _dice.Below(12) switch
        {
            0 => new(early, start + Duration.FromMinutes(1), false, false),
            1 => new(start + Duration.FromHours(15), null, false, false),
            2 => new(start, start + Duration.FromDays(3), false, false),
            3 => new(start + Duration.FromDays(1), null, false, false),
            4 => new(early, start, false, false),
            _ => new(early, null, false, false),
        };
    }

    private Prohibition Prohibition(int number)
    {
        var programs = _dice.Chance(60) ? _dice.Some(RandomVocabulary.Tags) : [];
        var reach = _dice.Chance(60) ? RandomConditions.Always : _conditions.Next(2);
        return new Prohibition(
            $"ORDER/{number}",
            "prohibits",
            [.. programs],
            reach,
            _dice.Chance(30) ? _conditions.Holding() : _conditions.Next(3),
            _dice.Chance(20) ? [Exclusion("ORDER/except")] : [],
            FollowsViolation: false,
            Nowhere,
            default
        );
    }

    private Exemption Exemption() =>
        new("ORDER/exempt", "exempts", Lifts(), _conditions.Next(2), Nowhere, default);

    private ImmutableArray<string> Lifts() =>
        [.. _dice.Some("ORDER/1", "ORDER/1", "ORDER/2", "ORDER/3", "ORDER/4")];

    private Authorization Authorization()
    {
        var id = $"A{_authorizations++}";
        return new Authorization(
            id,
            "authorizes",
            Lifts(),
            _dice.Chance(12) ? [.. _dice.Some(RandomVocabulary.Parties)] : [],
            _dice.Chance(8) ? [_dice.Of(RandomVocabulary.Parties)] : [],
            [.. Enumerable.Range(1, 1 + _dice.Below(3)).Select(n => Head(id, n))],
            _dice.Chance(35) ? [Exclusion($"{id}/(b)")] : [],
            Nowhere,
            default
        );
    }

    private Head Head(string id, int number) =>
        new(
            $"{id}/({number})",
            "permits",
            _dice.Chance(25) ? _conditions.Holding() : _conditions.Next(3),
            _dice.Chance(45)
                ? [.. Enumerable.Range(1, 1 + _dice.Below(2)).Select(n => Proviso(id, number, n))]
                : [],
            Nowhere,
            default
        );

    private LicenseProviso Proviso(string id, int head, int number)
    {
        var cap = _dice.Chance(30);
        return new(
            $"{id}/({head})({number})",
            "provided",
            cap ? null : _conditions.Next(2),
            cap ? RandomVocabulary.Cap : null,
            Nowhere,
            default
        );
    }

    private Exclusion Exclusion(string id) =>
        new($"{id}({_exclusions++})", "excludes", _conditions.Next(2), Nowhere, default);

    private CapRule Cap() =>
        new(
            RandomVocabulary.Cap,
            "fees",
            5000m,
            _dice.Chance(50) ? RandomConditions.Always : _conditions.Next(1),
            RandomVocabulary.Parties[0],
            Nowhere,
            default
        );

    private static Instrument Made(
        string id,
        ImmutableArray<string> authority,
        InForceWindow window
    ) =>
        new(
            id,
            InstrumentKind.GeneralLicense,
            id,
            "nobody",
            authority,
            new LocalDate(2020, 1, 1),
            window,
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            Nowhere,
            default
        );
}
