namespace Proviso.Law;

/// <summary>When a duty falls due, counted from a date fact.</summary>
/// <param name="From">Path of the date the clock starts at: <c>txn.date</c>, <c>record.transactionDate</c>.</param>
/// <param name="BusinessDays">Days that skip weekends and US federal holidays, or 0.</param>
/// <param name="Years">Whole years, or 0.</param>
/// <param name="YearlyOn">Month and day (<c>09-30</c>) of the first such day after the start, or null.</param>
public sealed record DutyClock(string From, int BusinessDays, int Years, string? YearlyOn);
