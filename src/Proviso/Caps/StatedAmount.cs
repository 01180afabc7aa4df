namespace Proviso.Caps;

/// <summary>
/// What was paid as it was stated, where it was not in the cap's currency: kept beside the dollars it was counted as.
/// Dollars are rounded up to the cent, because rounding down would be room that nobody granted.
/// </summary>
/// <param name="Amount">Decimal text, as stated.</param>
/// <param name="Rate">Decimal text: units of the cap's currency for one of this.</param>
/// <param name="Source">Who published the rate.</param>
public sealed record StatedAmount(
    string Amount,
    Currency Currency,
    string Rate,
    string Source,
    LocalDate RateDate
);
