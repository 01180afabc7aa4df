using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Caps;

/// <summary>
/// Counts what a transaction's own ledger facts say of a cap: how much is used and what this transaction adds, under
/// each reading of what the license leaves open. Pure arithmetic; a store's ledger comes in the same shape.
/// </summary>
/// <remarks>
/// <c>ledger.feesPaidSameYearUsd</c> is net of refunds, of the transaction date's calendar year, before this payment;
/// <c>ledger.entries[]</c>, when given, replaces it. Reservations count. Fines and free permits do not.
/// </remarks>
public sealed class CapCount(CapRule rule, Facts facts, LocalDate transactionDate)
{
    private const string Amount = "payment.usdEquivalent";
    private const string Fees = "ledger.feesPaidSameYearUsd";
    private const string Entries = "ledger.entries";

    public CapStanding Standing()
    {
        var dimensions = Live().ToArray();
        var readings = Combinations(dimensions).Select(Reading).ToImmutableArray();
        return new(rule.Id, rule.LimitUsd, Period(transactionDate.Year), readings);
    }

    private static string Period(int year) =>
        year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The settings whose choice changes the count of this transaction.</summary>
    private IEnumerable<(string Setting, string[] Choices)> Live()
    {
        string[] bases =
        [
            CapChoices.TransactionDate,
            CapChoices.InitiationDate,
            CapChoices.ValueDate,
        ];
        if (bases.Select(b => Dated(b).Year).Distinct().Count() > 1)
        {
            yield return (CapChoices.DateBasis, bases);
        }

        string[] zones = [CapChoices.NewYork, CapChoices.Utc, CapChoices.PaymentOffset];
        if (Moment() is not null && zones.Select(z => InZone(z).Year).Distinct().Count() > 1)
        {
            yield return (CapChoices.TimeZone, zones);
        }

        if (facts.Length("ledger.groupEntries") > 0)
        {
            yield return (CapChoices.Subject, [CapChoices.LegalEntity, CapChoices.Group]);
        }

        if (facts.Number("ledger.refundedUsd") is > 0m)
        {
            yield return (CapChoices.Refunds, [CapChoices.Net, CapChoices.Gross]);
        }

        if (facts.Number(Amount) is null && Rates().Length == 2)
        {
            yield return (
                CapChoices.ExchangeRate,
                [CapChoices.AsStated, CapChoices.Highest, CapChoices.Lowest]
            );
        }

        if (EntryPaths().Any(e => IsUnderSpecificLicense(e)))
        {
            yield return (
                CapChoices.SpecificLicenseFees,
                [CapChoices.Counted, CapChoices.NotCounted]
            );
        }
    }

    private CapReading Reading(ImmutableArray<KeyValuePair<string, string>> under)
    {
        var chosen = under.ToImmutableDictionary(StringComparer.Ordinal);
        var year = Year(chosen);
        return new(under, Period(year), Used(year, chosen), This(chosen));
    }

    private int Year(ImmutableDictionary<string, string> chosen)
    {
        var basis = chosen.GetValueOrDefault(CapChoices.DateBasis, CapChoices.TransactionDate);
        return
            basis == CapChoices.TransactionDate
            && chosen.TryGetValue(CapChoices.TimeZone, out var zone)
            ? InZone(zone).Year
            : Dated(basis).Year;
    }

    private LocalDate Dated(string basis) =>
        basis switch
        {
            CapChoices.InitiationDate => facts.Date("payment.initiatedOn") ?? transactionDate,
            CapChoices.ValueDate => facts.Date("payment.valueDate") ?? transactionDate,
            _ => transactionDate,
        };

    private Instant? Moment() => facts.Moment("payment.instant") ?? facts.Moment("txn.instant");

    private LocalDate InZone(string zone) =>
        zone switch
        {
            CapChoices.NewYork => Moment()!.Value.InZone(LawInForce.Washington).Date,
            CapChoices.Utc => Moment()!.Value.InUtc().Date,
            _ => transactionDate,
        };

    private CapAmount Used(int year, ImmutableDictionary<string, string> chosen)
    {
        var sums = new List<CapAmount> { Given("ledger.reservedUsd") };
        if (chosen.GetValueOrDefault(CapChoices.Refunds) == CapChoices.Gross)
        {
            sums.Add(Given("ledger.refundedUsd"));
        }

        if (chosen.GetValueOrDefault(CapChoices.Subject) == CapChoices.Group)
        {
            sums.AddRange(facts.Elements("ledger.groupEntries[].usd").Select(Known));
        }

        sums.AddRange(
            HasEntries ? FromEntries(year, chosen)
            : year == transactionDate.Year ? [Known(Fees)]
            : [new(0m, To: null, Entries)]
        );
        return sums.Aggregate((a, b) => new(a.From + b.From, a.To + b.To, a.Path ?? b.Path));
    }

    /// <summary>Entries of the year. One without a date or a sum may be of any year and any size.</summary>
    private IEnumerable<CapAmount> FromEntries(
        int year,
        ImmutableDictionary<string, string> chosen
    ) =>
        from entry in EntryPaths()
        where facts.Text($"{entry}.status") != "returned_unexecuted"
        where
            chosen.GetValueOrDefault(CapChoices.SpecificLicenseFees) != CapChoices.NotCounted
            || !IsUnderSpecificLicense(entry)
        let date = facts.Date($"{entry}.date")
        where date is null || date.Value.Year == year
        let usd = Known($"{entry}.usd")
        select date is null ? new CapAmount(0m, usd.To, $"{entry}.date") : usd;

    /// <summary>A sum that must be known to count; partly known, it counts between its ends.</summary>
    private CapAmount Known(string path) =>
        facts.Number(path) is { } usd ? CapAmount.Exactly(usd)
        : facts.TryFind(path, out var fact) && Bounds(fact.Value) is var (from, to)
            ? new(from, to, path)
        : new(0m, To: null, path);

    private static (decimal From, decimal? To)? Bounds(FactValue value) =>
        value switch
        {
            FactValue.Range range => (range.From?.Scalar ?? 0m, range.To?.Scalar),
            FactValue.Candidates candidates
                when candidates.Values.All(v => v is FactValue.Measure) => Bounds([
                .. candidates.Values.OfType<FactValue.Measure>().Select(m => m.Value.Scalar),
            ]),
            _ => null,
        };

    private static (decimal From, decimal? To) Bounds(decimal[] sums) => (sums.Min(), sums.Max());

    /// <summary>A sum that is nothing where it is absent, and open where it was asked and is not known.</summary>
    private CapAmount Given(string path) =>
        facts.TryFind(path, out _) ? Known(path) : CapAmount.Exactly(0m);

    private CapAmount This(ImmutableDictionary<string, string> chosen)
    {
        if (facts.Length("payment.breakdown") > 0 && !IsRecipient("payment.payee"))
        {
            return ToRecipient();
        }

        var rates = Rates();
        var whole = Known("payment.splitOf");
        var payment = chosen.GetValueOrDefault(CapChoices.ExchangeRate) switch
        {
            CapChoices.Highest => CapAmount.Exactly(rates.Max()),
            CapChoices.Lowest => CapAmount.Exactly(rates.Min()),
            CapChoices.AsStated => new(rates.Min(), rates.Max(), Amount),
            _ => Known(Amount),
        };

        // Parts of one fee are one fee: what a second payer lays out for the holder is the holder's.
        return
            facts.TryFind("payment.secondPayer", out _)
            && whole.IsExact
            && whole.From > payment.From
            ? whole
            : payment;
    }

    /// <summary>
    /// Only the part of a broken-down payment that reaches the cap's recipient counts; what goes to somebody not known, or
    /// is not broken down, may reach it.
    /// </summary>
    private CapAmount ToRecipient()
    {
        var (sum, named) = (CapAmount.Exactly(0m), 0m);
        for (var i = 0; i < facts.Length("payment.breakdown"); i++)
        {
            var part = $"payment.breakdown[{i}]";
            var usd = Known($"{part}.usd");
            named += usd.From;
            var counted =
                IsRecipient($"{part}.to") ? usd
                : facts.TryFind($"{part}.to", out var to) && to.Value is FactValue.Person
                    ? CapAmount.Exactly(0m)
                : new(0m, usd.To, $"{part}.to");
            sum = new(sum.From + counted.From, sum.To + counted.To, sum.Path ?? counted.Path);
        }

        var rest = (facts.Number(Amount) ?? named) - named;
        return rest > 0m ? new(sum.From, sum.To + rest, sum.Path ?? "payment.breakdown") : sum;
    }

    private bool IsRecipient(string path) =>
        facts.TryFind(path, out var fact)
        && fact.Value is FactValue.Person person
        && person.Identity == rule.Recipient;

    private decimal[] Rates() =>
        [
            .. facts
                .Words("payment.usdRange")
                .Select(w => Quantity.Parse(FactType.Number, w)?.Scalar)
                .Where(d => d is not null)
                .Select(d => d!.Value),
        ];

    private bool HasEntries =>
        facts.Length(Entries) > 0
        || facts.TryFind(Entries, out var none) && none.Value is FactValue.Words;

    private IEnumerable<string> EntryPaths() => facts.Elements(Entries + "[]");

    private bool IsUnderSpecificLicense(string entry) =>
        facts.Text($"{entry}.license")?.StartsWith("SL-", StringComparison.Ordinal) ?? false;

    private static IEnumerable<ImmutableArray<KeyValuePair<string, string>>> Combinations(
        (string Setting, string[] Choices)[] dimensions
    )
    {
        IEnumerable<ImmutableArray<KeyValuePair<string, string>>> all =
        [
            [],
        ];
        foreach (var (setting, choices) in dimensions)
        {
            all = all.SelectMany(c =>
                choices.Select(choice => c.Add(KeyValuePair.Create(setting, choice)))
            );
        }

        return all;
    }
}
