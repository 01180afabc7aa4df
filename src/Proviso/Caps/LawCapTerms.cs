using Proviso.Law;

namespace Proviso.Caps;

/// <summary>The caps of a law pack. A rule has one limit today; the date is asked for because a limit may come to have several.</summary>
public sealed class LawCapTerms(IReadOnlyCollection<CapRule> rules) : ICapTerms
{
    public Money Limit(string cap, LocalDate at) =>
        rules.FirstOrDefault(rule => rule.Id == cap) is { } found
            ? Money.Of(found.LimitUsd, Currency.Usd) ?? throw LedgerFaults.NoLimit(found)
            : throw LedgerFaults.UnknownCap(cap, rules.Select(rule => rule.Id));
}
