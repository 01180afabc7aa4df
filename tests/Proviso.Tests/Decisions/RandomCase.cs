using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>A transaction with holes: facts known, absent, asked and not known, or partly known.</summary>
internal sealed class RandomCase(Dice dice, string keptOpen, bool openSums)
{
    private readonly SortedDictionary<string, Possibility> _facts = new(StringComparer.Ordinal);

    public PartialCase Next()
    {
        var parties = Enumerable.Range(0, dice.Of(0, 1, 1, 1, 2, 2, 3)).Select(Party).ToArray();
        foreach (var term in RandomVocabulary.Terms.Terms.Where(t => IsShared(t.Path)))
        {
            Say(term.Path, term);
        }

        var acts = dice.Chance(15) ? SeparateActs() : SharedActs();
        if (dice.Chance(6))
        {
            _facts[dice.Of("item", "payment", "permit", "loan")] = new Possibility.NoGroup();
        }

        var legs = Legs([.. parties]);
        ImmutableArray<PartialCase.CapUse> caps = dice.Chance(88) ? [CapUse()] : [];
        return new PartialCase(
            _facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            acts,
            legs,
            caps
        );
    }

    private static bool IsShared(string path) =>
        !path.Contains('[', StringComparison.Ordinal)
        && !path.StartsWith("txn.", StringComparison.Ordinal)
        && path != RandomVocabulary.Used;

    private ImmutableArray<PartialCase.Act> SharedActs()
    {
        var activities = dice.Some(RandomVocabulary.Activities).Take(dice.Of(1, 1, 2, 3)).ToArray();
        _facts["txn.activities"] = Known(new WorldValue.Words([.. activities]));
        return [.. activities.Select(a => new PartialCase.Act(-1, a))];
    }

    private ImmutableArray<PartialCase.Act> SeparateActs()
    {
        var activities = dice.Some(RandomVocabulary.Activities).Take(2).ToArray();
        for (var i = 0; i < activities.Length; i++)
        {
            _facts[$"acts[{i}].activity"] = Known(new WorldValue.Word(activities[i]));
            var group = dice.Of("item", "payment", "none");
            var own = RandomVocabulary.Terms.Terms.Where(t =>
                t.Path.StartsWith(group + ".", StringComparison.Ordinal)
            );
            foreach (var term in own.Where(_ => dice.Chance(60)))
            {
                Say($"acts[{i}].{term.Path}", term);
            }
        }

        return [.. activities.Select((a, i) => new PartialCase.Act(i, a))];
    }

    private PartialCase.Party Party(int index)
    {
        var path = $"parties[{index}]";
        _facts[$"{path}.name"] = Known(new WorldValue.Word($"Party {index}"));
        foreach (var part in new[] { "state", "role" })
        {
            RandomVocabulary.Terms.TryFind($"parties[].{part}", out var term);
            Say($"{path}.{part}", term!);
        }

        var tags = RandomVocabulary.Tags.Where(_ => dice.Chance(65)).ToList();
        if (dice.Chance(4))
        {
            tags.Add("GREEN");
        }

        return new(
            dice.Chance(12) ? $"case:{path}" : RandomVocabulary.Parties[index],
            path,
            [
                .. tags.Select(t => new PartialCase.Tag(
                    t,
                    dice.Of<bool?>(true, true, true, true, true, true, false, null),
                    $"{path}.listedUnder"
                )),
            ]
        );
    }

    private ImmutableArray<PartialCase.Leg> Legs(ImmutableArray<PartialCase.Party> parties)
    {
        var start = LawInForce.StartOfDay(RandomVocabulary.Day);
        Instant? moment = dice.Chance(75) ? start + Duration.FromHours(dice.Of(0, 9, 16)) : null;
        if (moment is { } known)
        {
            _facts["txn.instant"] = Known(Values.Of(known));
        }

        var own = new PartialCase.Leg(RandomVocabulary.Day, moment, "txn.instant", false, parties);
        if (!dice.Chance(15))
        {
            return [own];
        }

        var later = RandomVocabulary.Day.PlusDays(dice.Of(1, 4));
        return
        [
            own,
            new(
                later,
                dice.Chance(50) ? LawInForce.StartOfDay(later) + Duration.FromHours(9) : null,
                "payment.instant",
                dice.Chance(80),
                parties
            ),
        ];
    }

    /// <summary>
    /// Both sums open at once only on demand: the engine asks such a sum as one question, which is more than it need be.
    /// </summary>
    private PartialCase.CapUse CapUse()
    {
        var gone = _facts.GetValueOrDefault("payment") is Possibility.NoGroup;
        var amount = _facts.GetValueOrDefault(RandomVocabulary.Amount) switch
        {
            _ when gone => Exactly(0m),
            Possibility.Known { Value: WorldValue.Amount usd } => Exactly(usd.Scalar),
            Possibility.Between range => new PartialCase.Sum(
                range.From ?? 0m,
                range.To,
                RandomVocabulary.Amount
            ),
            _ => new PartialCase.Sum(0m, null, RandomVocabulary.Amount),
        };
        if (!openSums && dice.Chance(25))
        {
            return new(
                RandomVocabulary.Cap,
                5000m,
                [
                    new((RandomVocabulary.Setting, "all"), Exactly(Usd()), amount),
                    new((RandomVocabulary.Setting, "own"), Exactly(Usd()), amount),
                ]
            );
        }

        var used = openSums || (amount.Path is null && dice.Chance(40)) ? Open() : Exactly(Usd());
        return new(RandomVocabulary.Cap, 5000m, [new(null, used, amount)]);

        PartialCase.Sum Open()
        {
            if (dice.Chance(50))
            {
                return new(0m, null, RandomVocabulary.Used);
            }

            _facts[RandomVocabulary.Used] = new Possibility.Between(500m, 3500m);
            return new(500m, 3500m, RandomVocabulary.Used);
        }
    }

    private decimal Usd() => dice.Of(0m, 500m, 2999.99m, 3000m, 3000.01m, 5000m);

    private static PartialCase.Sum Exactly(decimal usd) => new(usd, usd, null);

    private void Say(string path, Term term)
    {
        var throwOf = dice.Below(100) + (path == keptOpen && dice.Chance(96) ? 62 : 0);
        if (throwOf < 62)
        {
            _facts[path] = Known(Value(term));
        }
        else if (throwOf < 72)
        {
            _facts[path] = new Possibility.NotKnown();
        }
        else if (throwOf < 82 && Partly(term) is { } partly)
        {
            _facts[path] = partly;
        }
    }

    private Possibility? Partly(Term term)
    {
        switch (term.Type)
        {
            case FactType.Text or FactType.Party when !term.IsSetting:
                var values = Enumerable.Range(0, 2).Select(_ => Value(term)).Distinct();
                return new Possibility.OneOf([.. values]);
            case FactType.Number:
                return new Possibility.Between(dice.Of(1000m, 2000m), dice.Of(2000m, 3000m, 6000m));
            case FactType.Date:
                var day = Quantity.Of(RandomVocabulary.Day).Scalar;
                return new Possibility.Between(
                    dice.Of<decimal?>(day - 5m, day, null),
                    dice.Of<decimal?>(day, day + 3m, null)
                );
            default:
                return null;
        }
    }

    public WorldValue Value(Term term) =>
        term.Type switch
        {
            FactType.Flag => new WorldValue.YesNo(dice.Chance(50)),
            FactType.Text when term.Closed => new WorldValue.Word(dice.Of(term.Values)),
            FactType.Text => new WorldValue.Word(dice.Of([.. term.Values, "RU ", "chips", "US"])),
            FactType.Party => new WorldValue.Somebody(
                dice.Of<string?>([.. RandomVocabulary.Parties, "case:parties[0]", null])
            ),
            FactType.Number => new WorldValue.Amount(dice.Of(0m, 1999.99m, 2000m, 2000.01m, 5000m)),
            FactType.Date => new WorldValue.Amount(
                Quantity.Of(RandomVocabulary.Day.PlusDays(dice.Of(-10, -1, 0, 1))).Scalar
            ),
            FactType.Set => new WorldValue.Words([.. term.Values.Where(_ => dice.Chance(50))]),
            _ => throw new InvalidOperationException($"no value of {term.Type}"),
        };

    private static Possibility.Known Known(WorldValue value) => new(value);
}
