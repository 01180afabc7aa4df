using NodaTime.Text;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Decisions;

/// <summary>What no single fact of a transaction can tell: facts that contradict each other, or that nothing would read.</summary>
internal sealed class TransactionConsistency(
    SortedDictionary<string, GivenFact> facts,
    List<Diagnostic> errors
)
{
    private const decimal Whole = 100m;

    private static readonly string[] MayBeMissing =
    [
        "payment",
        "item",
        "permit",
        "service",
        "instrument",
        "project",
        "energy",
        "contract",
        "record",
    ];

    /// <summary>What all acts share: read once for the transaction, so that saying it of one act would be lost.</summary>
    private static readonly string[] OfAllActs =
    [
        "txn.",
        "acts[",
        "parties[",
        "ledger.",
        "assessment.",
        "corpus.",
        "complete.",
        "policy.",
        "authorizations[",
        "payment.usdEquivalent",
        "payment.usdRange",
        "payment.breakdown[",
        "payment.splitOf",
        "payment.secondPayer",
        "payment.bankChain[",
        "payment.initiatedOn",
        "payment.valueDate",
        "payment.instant",
        // Persons are looked up on the lists by these paths, once for all acts.
        "payment.payee",
        "permit.issuer",
        "item.recipient",
        "item.endUser",
        "service.recipient",
        "instrument.issuer",
    ];

    public void Check()
    {
        NoPaymentPaysNothing();
        NothingInsideNothing();
        ListsAreWhole();
        DateIsOfItsMoment();
        NothingEndsBeforeItBegins();
        NobodyIsOwnedTwice();
        DollarsAreDollars();
        PermitsAreForSomething();
        OnlySomeGroupsMayBeMissing();
        new WrittenCodes(facts, errors).Check();
        ActsAreTheActivities();
        ActsKeepToTheirOwn();
    }

    private void NoPaymentPaysNothing()
    {
        foreach (
            var (path, payment) in facts.Where(f =>
                IsNone(f.Value) && (f.Key == "payment" || f.Key.EndsWith("].payment", Ordinal))
            )
        )
        {
            var paying = path == "payment" ? Activities() : OfAct(path);
            foreach (var activity in paying.Where(a => a.StartsWith("pay_", Ordinal)))
            {
                Error(
                    "PV0209",
                    payment.Name,
                    $"the transaction does '{activity}' but says it has no payment",
                    "give the payment, or take the activity out"
                );
            }
        }
    }

    /// <summary>A permit for IT products is about some product.</summary>
    private void PermitsAreForSomething()
    {
        if (
            facts.TryGetValue("item", out var item)
            && IsNone(item)
            && facts.TryGetValue("permit.purpose", out var purpose)
            && purpose.Fact.Value.ToString()!.StartsWith("it_", Ordinal)
        )
        {
            Error(
                "PV0226",
                item.Name,
                $"the permit is for '{purpose.Fact.Value}', but the transaction says it concerns no item",
                "give the item, or leave 'item' out when nothing of it is known"
            );
        }
    }

    private IEnumerable<string> OfAct(string path) =>
        facts.TryGetValue($"{path[..(path.IndexOf(']') + 1)]}.activity", out var act)
            ? [act.Fact.Value.ToString()!]
            : [];

    /// <summary>What a transaction may be without: a permit, goods, a payment. Everything else is there, known or not.</summary>
    private void OnlySomeGroupsMayBeMissing()
    {
        foreach (var (path, group) in facts.Where(f => IsNone(f.Value)))
        {
            var name = path[(path.LastIndexOf('.') + 1)..];
            var contradicted = facts.Keys.Any(k =>
                k.StartsWith(path + ".", Ordinal) || k.StartsWith(path + "[", Ordinal)
            );
            if (!contradicted && !MayBeMissing.Contains(name, StringComparer.Ordinal))
            {
                Error(
                    "PV0223",
                    group.Name,
                    $"'{path}: null' would say that the transaction has none, which no transaction can say of this group",
                    $"leave '{path}' out when nothing of it is known; only {string.Join(", ", MayBeMissing)} may be null"
                );
            }
        }
    }

    /// <summary>An amount in dollars is its own equivalent.</summary>
    private void DollarsAreDollars()
    {
        var currency = facts.TryGetValue("payment.currency", out var given)
            ? given.Fact.Value.ToString()
            : null;
        if (
            currency == "USD"
            && Measured("payment.amount") is { } amount
            && Measured("payment.usdEquivalent") is { } usd
            && amount.Scalar != usd.Scalar
        )
        {
            Error(
                "PV0224",
                facts["payment.usdEquivalent"].At,
                $"'payment.usdEquivalent' is {usd}, but the payment is of {amount} US dollars",
                "leave one of them out, or name the other currency"
            );
        }
    }

    private void NothingInsideNothing()
    {
        foreach (var (path, group) in facts.Where(f => IsNone(f.Value) || IsEmptyList(f.Value)))
        {
            var inside = facts.FirstOrDefault(f =>
                f.Key.StartsWith(path + ".", Ordinal) || f.Key.StartsWith(path + "[", Ordinal)
            );
            if (inside.Key is not null)
            {
                Error(
                    "PV0204",
                    inside.Value.Name,
                    $"'{path}' is said not to exist at line {group.Name.Line}, yet '{inside.Key}' is given",
                    "keep one of them"
                );
            }
        }
    }

    private void ListsAreWhole()
    {
        if (ListIndexes.Gap(facts.Keys) is { } gap)
        {
            Error(
                "PV0215",
                facts[gap.Path].Name,
                $"'{gap.Path}' is given, but '{gap.Missing}' is not",
                "count the elements from 0 and leave none out"
            );
        }
    }

    /// <summary>A date may be that of Washington or that of the place the moment was written at; no third.</summary>
    private void DateIsOfItsMoment()
    {
        if (
            Measured("txn.date") is not { } date
            || !facts.TryGetValue("txn.instant", out var moment)
            || moment.Written is not TextNode.Scalar written
            || OffsetDateTimePattern.Rfc3339.Parse(written.Value.Trim())
                is not { Success: true } parsed
        )
        {
            return;
        }

        LocalDate[] dates = [parsed.Value.InZone(LawInForce.Washington).Date, parsed.Value.Date];
        if (!dates.Contains(date.ToDate()))
        {
            Error(
                "PV0214",
                moment.At,
                $"'txn.instant' is not on {date}, the day of 'txn.date'",
                $"in New York it is on {dates[0]:uuuu-MM-dd}; keep one of them"
            );
        }
    }

    private void NothingEndsBeforeItBegins()
    {
        foreach (var (begin, end) in new[] { ("listedFrom", "listedTo"), ("validFrom", "validTo") })
        {
            foreach (var (path, given) in facts.Where(f => f.Key.EndsWith($"].{begin}", Ordinal)))
            {
                var other = path[..^begin.Length] + end;
                if (
                    Measured(path) is { } from
                    && Measured(other) is { } to
                    && to.Scalar < from.Scalar
                )
                {
                    Error(
                        "PV0217",
                        facts[other].At,
                        $"'{other}' is before '{path}' at line {given.At.Line}",
                        "write the earlier day under the first"
                    );
                }
            }
        }
    }

    private void NobodyIsOwnedTwice()
    {
        var shares = facts
            .Where(f => Vocabulary.General(f.Key).EndsWith(".ownership[].pct", Ordinal))
            .GroupBy(f => f.Key[..f.Key.LastIndexOf('[')], StringComparer.Ordinal);
        foreach (var owners in shares)
        {
            var sum = owners.Sum(o => AtLeast(o.Value.Fact.Value));
            if (sum > Whole)
            {
                Error(
                    "PV0218",
                    owners.Last().Value.At,
                    $"the owners under '{owners.Key}' hold {sum} percent together",
                    "direct holdings come to 100 at most; leave indirect ones out"
                );
            }
        }
    }

    private void ActsAreTheActivities()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var act in Acts())
        {
            if (
                !facts.TryGetValue($"{act.Key}.activity", out var activity)
                || activity.Fact.Value is not FactValue.Text text
            )
            {
                Error(
                    "PV0219",
                    (activity ?? act.First().Value).Name,
                    $"'{act.Key}' does not say what is done",
                    $"give '{act.Key}.activity'"
                );
                return;
            }

            done.Add(text.Value);
        }

        if (
            done.Count > 0
            && facts.TryGetValue("txn.activities", out var listed)
            && !done.SetEquals(Words(listed))
        )
        {
            Error(
                "PV0219",
                listed.Name,
                "'txn.activities' and the activities under 'acts' are not the same",
                "keep 'acts' and take 'txn.activities' out"
            );
        }
    }

    private void ActsKeepToTheirOwn()
    {
        foreach (var (path, given) in facts.Where(f => f.Key.StartsWith("acts[", Ordinal)))
        {
            var own = path[(path.IndexOf("].", Ordinal) + 2)..];
            if (OfAllActs.Any(shared => own.StartsWith(shared, Ordinal)))
            {
                Error(
                    "PV0220",
                    given.Name,
                    $"'{own}' is of the whole transaction, not of one act",
                    "write it outside 'acts'"
                );
            }
        }
    }

    private IEnumerable<IGrouping<string, KeyValuePair<string, GivenFact>>> Acts() =>
        facts
            .Where(f => f.Key.StartsWith("acts[", Ordinal))
            .GroupBy(f => f.Key[..(f.Key.IndexOf(']', Ordinal) + 1)], StringComparer.Ordinal);

    private IEnumerable<string> Activities() =>
        facts.TryGetValue("txn.activities", out var given)
            ? Words(given)
            : facts
                .Where(f => f.Key.EndsWith("].activity", Ordinal))
                .Select(f => f.Value.Fact.Value.ToString()!);

    private static ImmutableArray<string> Words(GivenFact given) =>
        given.Fact.Value is FactValue.Words words ? words.Values : [];

    private Quantity? Measured(string path) =>
        facts.TryGetValue(path, out var given) && given.Fact.Value is FactValue.Measure measure
            ? measure.Value
            : null;

    private static decimal AtLeast(FactValue share) =>
        share switch
        {
            FactValue.Measure measure => measure.Value.Scalar,
            FactValue.Range { From: { } from } => from.Scalar,
            FactValue.Candidates candidates => candidates.Values.Min(AtLeast),
            _ => 0m,
        };

    private static bool IsNone(GivenFact given) => given.Fact.Value is FactValue.None;

    private static bool IsEmptyList(GivenFact given) =>
        given.Fact.Value is FactValue.Words { Values.IsEmpty: true };

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private void Error(string code, SourceSpan at, string message, string hint) =>
        errors.Add(new Diagnostic(code, at, message, hint));
}
