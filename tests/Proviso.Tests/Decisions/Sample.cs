using Proviso.Decisions;
using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>One random policy with one random case, small enough to write out every completion.</summary>
internal sealed record Sample(Lawbook Book, PartialCase Case, Instant? KnownAt, bool Presume)
{
    private const int MostCompletions = 256;

    public LawInForce Law => Book.AsKnown(KnownAt);

    public Facts Facts => Stated.Facts(Book, Case);

    public static Sample Of(ulong seed, bool? presume = null)
    {
        var dice = new Dice(seed);
        var policy = new RandomPolicy(dice);
        var book = policy.Next();
        Instant? knownAt = dice.Chance(10) ? LawInForce.StartOfDay(RandomVocabulary.Day) : null;
        var presumes = presume ?? dice.Chance(75);
        while (true)
        {
            var sample = new Sample(
                book,
                new RandomCase(dice, policy.KeptOpen).Next(),
                knownAt,
                presumes
            );
            if (sample.Completions().Count <= MostCompletions)
            {
                return sample;
            }
        }
    }

    public Completions Completions() => new(Book, KnownAt, Case, Presume);

    public OracleAnswer Oracle() => Completions().Answer();

    public Decision Decide() => Evaluator.Decide(Law, Facts, WorkLimit.Default, Presume);

    public Outcome Outcome() => Evaluator.Outcome(Law, Facts, WorkLimit.Default, Presume);

    /// <summary>What Kleene's tables say by themselves: with no work allowed nothing is split.</summary>
    public Outcome ThreeValued() => Evaluator.Outcome(Law, Facts, new WorkLimit(0), Presume);

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"known at {KnownAt}, presume {Presume}",
                .. Case.Facts.Select(f => $"  {f.Key} = {f.Value}"),
                .. Case.Acts.Select(a => $"  {a}"),
                .. Case.Legs.Select(l =>
                    $"  {l.Date} {l.Moment} {l.MomentPath} {l.PaymentOnly} {string.Join("; ", l.Parties.Select(p => $"{p.Identity} {string.Join(',', p.Tags)}"))}"
                ),
                .. Case.Caps.SelectMany(c => c.Readings.Select(r => $"  cap {r}")),
                .. Book.Definitions.Select(d => $"  define {d.Name}: {Written.Of(d.When)}"),
                .. Book.Caps.Select(c => $"  {c.Id} counts {Written.Of(c.Counts)}"),
                .. Book.Instruments.SelectMany(Written.Of),
            ]
        );
}
