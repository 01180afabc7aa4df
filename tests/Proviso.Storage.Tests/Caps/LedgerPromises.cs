using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>
/// What a ledger promised, told by its answers and the calendar alone: a claim told "held through that day" can be paid
/// until then, and on the day on which it is told in any case, whatever date anybody else writes on a claim of theirs.
/// </summary>
internal sealed class LedgerPromises(Money limit)
{
    private readonly Dictionary<Guid, (Reservation Told, LocalDate LastDay)> _held = [];
    private readonly Dictionary<Guid, (int Year, Money Sum)> _paid = [];

    public void Heard(Reservation told, LocalDate today)
    {
        _held.Remove(told.Id);
        if (told.IsPaid)
        {
            _paid[told.Id] = (told.PaidOn!.Value.Year, told.Legs[0].Amount);
        }
        else if (told.Holds)
        {
            _held[told.Id] = (told, LocalDate.Max(told.Expires!.Value, today));
        }
    }

    public void ItIs(LocalDate today)
    {
        foreach (var late in _held.Values.Where(h => h.LastDay < today).ToArray())
        {
            _held.Remove(late.Told.Id);
        }
    }

    public bool IsPromised(Guid id) => _held.ContainsKey(id);

    /// <summary>What is paid in the year and what can still be paid in it on a promise.</summary>
    public Money Bound(int year) =>
        _paid
            .Values.Where(p => p.Year == year)
            .Select(p => p.Sum)
            .Concat(
                _held.Values.Where(h => h.Told.At.Year == year).Select(h => h.Told.Legs[0].Amount)
            )
            .Aggregate(limit.Zero, (sum, one) => sum + one);
}
