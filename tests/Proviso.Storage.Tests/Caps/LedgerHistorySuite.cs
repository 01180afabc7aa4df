using CsCheck;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>Any history of a ledger is that of its model, and any interleaving is one after the other.</summary>
public abstract class LedgerHistorySuite
{
    private int _histories;

    /// <summary>How many histories to try; a disk takes its time.</summary>
    protected abstract int Tries { get; }

    /// <summary>A ledger for one history: a new one, or one in which a new holder has nothing yet.</summary>
    private protected abstract LedgerBench BenchFor();

    [Fact]
    public void Every_history_is_the_models()
    {
        LedgerStep.Histories.Sample(
            steps =>
            {
                var (bench, day) = (BenchFor(), LedgerStep.Begin);
                var ledger = bench.Ledger;
                var holder = CapHolder.Parse($"holder {Interlocked.Increment(ref _histories)}");
                var model = new LedgerModel(LedgerStep.Limit, LedgerStep.Today);
                foreach (var step in steps)
                {
                    day = day.PlusDays(step.Days);
                    bench.Clock.Day = day;
                    var (told, meant) = (step.Do(ledger, holder), step.Do(model));
                    Assert.True(
                        told == meant,
                        $"{step}: the ledger says {told}, the model {meant}"
                    );
                    Assert.Null(LedgerStep.Difference(model, ledger, holder));
                }
            },
            iter: Tries,
            threads: 1,
            print: steps => string.Join("; ", steps.Select(s => s.ToString()))
        );
    }

    [Fact]
    public void Reservations_at_the_same_time_are_as_if_one_came_after_the_other()
    {
        Gen.Const(0)
            .Select(_ =>
                (
                    Ledger: BenchFor().Ledger,
                    Holder: CapHolder.Parse($"parallel {Interlocked.Increment(ref _histories)}")
                )
            )
            .SampleParallel(
                Gen.Int[2, 6]
                    .Operation<(CapLedger Ledger, CapHolder Holder)>(
                        (t, key) => new LedgerStep("reserve", key, 1).Do(t.Ledger, t.Holder)
                    ),
                Gen.Int[2, 6]
                    .Operation<(CapLedger Ledger, CapHolder Holder)>(
                        (t, key) => new LedgerStep("release", key, 1).Do(t.Ledger, t.Holder)
                    ),
                Gen.Int[2, 6]
                    .Operation<(CapLedger Ledger, CapHolder Holder)>(
                        (t, key) => new LedgerStep("commit", key, 1).Do(t.Ledger, t.Holder)
                    ),
                equal: (a, b) => Standing(a.Ledger, a.Holder) == Standing(b.Ledger, b.Holder),
                iter: Math.Min(Tries, 100),
                replay: 1
            );
    }

    private static string Standing(CapLedger ledger, CapHolder holder)
    {
        var shown = ledger.Show(LedgerBench.Cap, holder);
        var entries = shown
            .Entries.Select(e => $"{e.Legs[0].Amount} {e.State.Word()}")
            .Order(StringComparer.Ordinal);
        return $"{shown.Committed} {shown.Reserved} {string.Join(", ", entries)}";
    }
}
