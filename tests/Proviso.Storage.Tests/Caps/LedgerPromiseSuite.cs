using CsCheck;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>
/// Whatever is asked, in whatever order and with whatever dates: what is paid and what can still be paid never exceeds
/// the cap of a calendar year, and who was promised room and pays in time has it.
/// </summary>
public abstract class LedgerPromiseSuite
{
    private sealed record Step(string Verb, int Key, int Day, int Amount)
    {
        public override string ToString() => $"{Verb} {Key} on day {Day} for {Amount}";
    }

    private const int Unit = 50_000;
    private static readonly Money Limit = Money.Usd(10 * Unit);
    private static readonly LocalDate First = new(2017, 11, 1);

    private static readonly Gen<Step[]> Histories = Gen.Select(
            Gen.OneOf("reserve", "reserve", "reserve", "commit", "release", "record", "wait"),
            Gen.Int[1, 12],
            Gen.Int[0, 120],
            Gen.Int[1, 10]
        )
        .Select((verb, key, day, amount) => new Step(verb, key, day, amount))
        .Array[2, 30];

    private int _histories;

    protected abstract int Tries { get; }

    private protected abstract LedgerBench BenchFor();

    [Fact]
    public void What_is_paid_and_what_is_promised_never_exceeds_the_cap()
    {
        var (granted, refused, breaches) = (0, 0, 0);
        Histories.Sample(
            steps =>
            {
                var bench = BenchFor();
                var day = First.PlusDays(45);
                var history = Interlocked.Increment(ref _histories);
                var promises = new LedgerPromises(Limit);
                var isBroken = new HashSet<int>();
                foreach (var step in steps)
                {
                    day = step.Verb == "wait" ? day.PlusDays(step.Amount * 2) : day;
                    bench.Clock.Day = day;
                    promises.ItIs(day);
                    var inTime = promises.IsPromised(Id(history, step.Key));
                    if (Do(bench.Ledger, step, history) is not { } told)
                    {
                        continue;
                    }

                    var year = told.Legs[0].Key.Period;
                    if (step.Verb == "commit" && inTime && told.At.Year == told.PaidOn!.Value.Year)
                    {
                        Assert.True(
                            told.State == ReservationState.Committed,
                            $"{step}: room was promised through {told.Expires} and it is {day}"
                        );
                    }

                    promises.Heard(told, day);
                    if (told.IsBreach)
                    {
                        isBroken.Add(told.PaidOn!.Value.Year);
                    }

                    granted += told.Holds ? 1 : 0;
                    refused += told.State == ReservationState.Refused ? 1 : 0;
                    breaches += told.IsBreach ? 1 : 0;
                    foreach (var bound in (int[])[2017, 2018])
                    {
                        Assert.True(
                            isBroken.Contains(bound) || promises.Bound(bound) <= Limit,
                            $"{step}: {promises.Bound(bound)} of {Limit} is bound in {bound}"
                        );
                    }

                    Assert.True(
                        step.Verb != "reserve"
                            || inTime
                            || !told.Holds
                            || promises.Bound(told.At.Year) <= Limit,
                        $"{step}: room was promised in {year} where there is none"
                    );
                }
            },
            iter: Tries,
            threads: 1,
            print: steps => string.Join("; ", steps.Select(s => s.ToString()))
        );
        Assert.True(
            granted > Tries && refused > Tries / 4 && breaches > Tries / 8,
            $"{granted} granted, {refused} refused, {breaches} breaches: too few to say anything"
        );
    }

    private static Reservation? Do(CapLedger ledger, Step step, int history)
    {
        var at = First.PlusDays(step.Day);
        var holder = CapHolder.Parse($"promise {history}");
        var part = new CapPart(LedgerBench.Cap, holder, Money.Usd(step.Amount * Unit));
        var id = Id(history, step.Key);
        var claim = new CapClaim($"{holder} {step.Key}", at, [part], Id: id);
        try
        {
            return step.Verb switch
            {
                "reserve" => ledger.Reserve(claim),
                "record" => ledger.Record(claim),
                "commit" => ledger.Commit(id, at),
                "release" => ledger.Release(id),
                _ => null,
            };
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static Guid Id(int history, int key) =>
        new(Digest.Of($"promise {history} {key}").Hex[..32]);
}
