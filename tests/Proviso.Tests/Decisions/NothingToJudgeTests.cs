using Proviso.Decisions;

namespace Proviso.Tests.Decisions;

/// <summary>Absent never means none: a case without acts or without a day is open, not clear.</summary>
public sealed class NothingToJudgeTests
{
    private static readonly Sample AnySample = Sample.Of(1);

    [Fact]
    public void Activities_that_nobody_told_leave_the_answer_open() =>
        AssertMissing(
            "txn.activities",
            AnySample.With(AnySample.Case.Without("txn.activities")).Facts
        );

    [Fact]
    public void A_transaction_without_a_date_is_open() =>
        AssertMissing("txn.date", AnySample.Facts.Judged([]));

    private static void AssertMissing(string fact, Facts facts)
    {
        var decision = Evaluator.Decide(AnySample.Law, facts, WorkLimit.Default);
        Assert.Equal(Outcome.Undetermined, decision.Outcome);
        Assert.Equal(fact, Assert.Single(decision.MissingFacts).Fact);
    }
}
