using Proviso.Decisions;
using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>One random policy with one random case, small enough to write out every completion.</summary>
internal sealed class Sample(Lawbook book, PartialCase @case, Instant? knownAt, bool presume)
{
    private const int MostCompletions = 192;

    public Lawbook Book => book;

    public PartialCase Case => @case;

    public LawInForce Law => field ??= book.AsKnown(knownAt);

    public Facts Facts => field ??= Stated.Facts(book, @case);

    public Completions Completions => field ??= new(book, knownAt, @case, presume);

    public static Sample Of(ulong seed, bool? presume = null, bool openSums = false)
    {
        var dice = new Dice(seed);
        var policy = new RandomPolicy(dice);
        var book = policy.Next();
        Instant? knownAt = dice.Chance(10) ? LawInForce.StartOfDay(RandomVocabulary.Day) : null;
        var presumes = presume ?? dice.Chance(75);
        var keptOpen = openSums ? RandomVocabulary.Amount : policy.KeptOpen;
        while (true)
        {
            var sample = new Sample(
                book,
                new RandomCase(dice, keptOpen, openSums).Next(),
                knownAt,
                presumes
            );
            if (sample.Completions.Count <= MostCompletions)
            {
                return sample;
            }
        }
    }

    public Sample With(Lawbook other) => new(other, @case, knownAt, presume);

    public Sample With(PartialCase other) => new(book, other, knownAt, presume);

    public OracleAnswer Oracle() => Completions.Answer();

    public Decision Decide() => Evaluator.Decide(Law, Facts, WorkLimit.Default, presume);

    public Outcome Outcome() => Evaluator.Outcome(Law, Facts, WorkLimit.Default, presume);

    /// <summary>What Kleene's tables say by themselves: with no work allowed nothing is split.</summary>
    public Outcome ThreeValued() => Evaluator.Outcome(Law, Facts, new WorkLimit(0), presume);

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"known at {knownAt}, presume {presume}",
                .. @case.Facts.Select(f => $"  {f.Key} = {f.Value}"),
                .. @case.Acts.Select(a => $"  {a}"),
                .. @case.Legs.Select(l =>
                    $"  {l.Date} {l.Moment} {l.MomentPath} {l.PaymentOnly} {string.Join("; ", l.Parties.Select(p => $"{p.Identity} {string.Join(',', p.Tags)}"))}"
                ),
                .. @case.Caps.SelectMany(c => c.Readings.Select(r => $"  cap {r}")),
                .. book.Definitions.Select(d => $"  define {d.Name}: {Written.Of(d.When)}"),
                .. book.Caps.Select(c => $"  {c.Id} counts {Written.Of(c.Counts)}"),
                .. book.Instruments.SelectMany(Written.Of),
            ]
        );
}
