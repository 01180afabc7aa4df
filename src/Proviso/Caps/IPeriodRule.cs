namespace Proviso.Caps;

/// <summary>
/// In which period a legal date counts. The date itself follows from the settings <c>policy.capTimeZone</c> and
/// <c>policy.capDateBasis</c>, which are the caller's to apply: a ledger sees a date and no moment.
/// </summary>
public interface IPeriodRule
{
    string Of(LocalDate date);

    /// <summary>The last day of a period, on which its limit is shown; null when no period has that name.</summary>
    LocalDate? LastDay(string period);
}
