using Proviso.Law;

namespace Proviso.Tests.Oracle;

/// <summary>Whether a condition holds in one world. Two values, no shortcuts.</summary>
public sealed class ConditionJudge(
    Lawbook book,
    PartialCase @case,
    Func<string, PartialCase.Leg, World, bool> inForce
)
{
    private readonly Dictionary<(string, int, string?), string[]> _concrete = [];

    public bool Holds(Condition condition, ActAtLeg act, World world)
    {
        switch (condition)
        {
            case Condition.Always:
                return true;
            case Condition.All all:
                return all.Parts.All(p => Holds(p, act, world));
            case Condition.Any any:
                return any.Parts.Any(p => Holds(p, act, world));
            case Condition.Not not:
                return !Holds(not.Part, act, world);
            case Condition.Implies implies:
                return !Holds(implies.If, act, world) || Holds(implies.Then, act, world);
            case Condition.Flag flag:
                return Some(flag.Path, act, world, v => v is WorldValue.YesNo { Is: true });
            case Condition.OneOf one:
                return Some(
                    one.Path,
                    act,
                    world,
                    v => v is WorldValue.Word w && one.Values.Any(x => IsWord(w.Text, x))
                );
            case Condition.Names names:
                var meant = Meant(names.Parties, act);
                return Some(
                    names.Path,
                    act,
                    world,
                    v => v is WorldValue.Somebody { Identity: { } who } && meant.Contains(who)
                );
            case Condition.Has has:
                return Some(
                    has.Path,
                    act,
                    world,
                    v =>
                        v is WorldValue.Words w
                        && (has.Values.IsEmpty ? w.In.Length > 0 : has.Values.Any(w.In.Contains))
                );
            case Condition.Compare { Path: "txn.date" } compare:
                return Compares(
                    Quantity.Of(act.Leg.Date).Scalar,
                    compare.Operator,
                    compare.Value.Scalar
                );
            case Condition.Compare compare:
                return Some(
                    compare.Path,
                    act,
                    world,
                    v =>
                        v is WorldValue.Amount a
                        && Compares(a.Scalar, compare.Operator, compare.Value.Scalar)
                );
            case Condition.Act activity:
                return activity.Activities.Contains(act.Act.Activity);
            case Condition.Subject subject:
                return act.Party is { } party
                    && Meant(subject.Parties, act).Contains(party.Identity);
            case Condition.InForce inForceOf:
                return inForce(inForceOf.Instrument, act.Leg, world);
            case Condition.Defined defined:
                return Holds(book.Definitions.First(d => d.Name == defined.Name).When, act, world);
            default:
                throw new InvalidOperationException($"the oracle has no {condition}");
        }
    }

    public static bool Compares(decimal left, Comparison op, decimal right) =>
        op switch
        {
            Comparison.Less => left < right,
            Comparison.AtMost => left <= right,
            Comparison.Equal => left == right,
            Comparison.AtLeast => left >= right,
            _ => left > right,
        };

    /// <summary>Words compare with case and spaces folded; a word of the law that ends in * is a prefix.</summary>
    public static bool IsWord(string value, string word) =>
        word[^1] == '*'
            ? Fold(value).StartsWith(Fold(word[..^1]), StringComparison.Ordinal)
            : Fold(value) == Fold(word);

    private static string Fold(string text) => text.Trim().ToUpperInvariant();

    private static string[] Meant(ImmutableArray<PartyReference> parties, ActAtLeg act) =>
        [.. parties.Select(p => p.Key ?? act.Party?.Identity).OfType<string>()];

    private bool Some(string path, ActAtLeg act, World world, Func<WorldValue, bool> holds)
    {
        var key = (path, act.Act.Index, act.Party?.Path);
        if (!_concrete.TryGetValue(key, out var concrete))
        {
            concrete =
            [
                .. Paths
                    .Concrete(@case, path, act.Act.Index, act.Party)
                    .Where(p => !Paths.IsGone(@case, p)),
            ];
            _concrete.Add(key, concrete);
        }

        foreach (var p in concrete)
        {
            if (holds(world.Of(p) ?? throw new InvalidOperationException($"no {p} in the world")))
            {
                return true;
            }
        }

        return false;
    }
}
