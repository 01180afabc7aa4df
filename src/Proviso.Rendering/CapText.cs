using Proviso.Caps;

namespace Proviso.Rendering;

/// <summary>A claim on a cap, and a cap with its entries, for people.</summary>
public static class CapText
{
    private const int MostEntries = 50;

    public static IEnumerable<Line> Write(Reservation entry, string? caveat = null)
    {
        foreach (var leg in entry.Legs)
        {
            yield return new([
                new($"{Symbol(entry)} {Word(entry)}", ToneOf(entry)),
                new(
                    $"  {Sum(leg.Amount)} of {leg.Key.Cap} · {leg.Key.Holder} · {leg.Key.Period}",
                    Tone.Plain
                ),
                new($" · {Sum(leg.Left)} left", Tone.Plain),
            ]);
        }

        yield return Line.Of($"  id  {entry.Id:D}", Tone.Quiet);
        if (entry.Holds)
        {
            yield return Line.Of($"  held through {entry.Expires:uuuu-MM-dd}", Tone.Quiet);
        }

        if (caveat is not null)
        {
            yield return Line.Of($"  ! the ledger had {caveat}", Tone.Open);
        }

        if (entry.IsBreach)
        {
            yield return Line.Of(
                "  ! the use is above the limit: a breach, to be reported by who is responsible for it",
                Tone.Bad
            );
        }
    }

    public static IEnumerable<Line> Write(CapStatement shown, string? caveat = null)
    {
        yield return new([
            new(shown.Cap, Tone.Strong),
            new(
                $"  limit {Sum(shown.Limit)} {shown.Limit.Currency} for each holder and calendar year",
                Tone.Plain
            ),
        ]);
        if (shown.Balances.IsEmpty)
        {
            yield return Line.Of("  nothing counted yet", Tone.Quiet);
        }

        if (caveat is not null)
        {
            yield return Line.Of($"  ! the ledger has {caveat}", Tone.Open);
        }

        var width = shown.Balances.Select(b => b.Key.Holder.Length).DefaultIfEmpty(0).Max();
        foreach (var balance in shown.Balances)
        {
            yield return Of(balance, width);
        }

        foreach (var entry in shown.Entries.TakeLast(MostEntries))
        {
            yield return Of(entry, width);
        }

        if (shown.Entries.Length > MostEntries)
        {
            yield return Line.Of(
                $"  … the last {MostEntries} of {shown.Entries.Length} entries; -o json gives all",
                Tone.Open
            );
        }
    }

    private static Line Of(CapBalance balance, int width) =>
        new([
            new(balance.IsOver ? "  ✕ " : "  ✓ ", balance.IsOver ? Tone.Bad : Tone.Good),
            new($"{balance.Key.Holder.PadRight(width)}  {balance.Key.Period}  ", Tone.Strong),
            new(
                $"{Sum(balance.Committed)} committed · {Sum(balance.Reserved)} reserved · {Sum(balance.Left)} left",
                Tone.Plain
            ),
            new(balance.IsOver ? " · over the limit" : "", Tone.Bad),
        ]);

    private static Line Of(Reservation entry, int width)
    {
        var leg = entry.Legs[0];
        return new([
            new($"    {leg.Key.Holder.PadRight(width)}  {leg.Key.Period}  ", Tone.Quiet),
            new($"{entry.State.Word(), -9}  {Sum(leg.Amount), 12}  ", ToneOf(entry)),
            new($"{entry.PaidOn ?? entry.At:uuuu-MM-dd}  {entry.Id:D}  {entry.Key}", Tone.Plain),
            new(entry.Holds ? $"  held through {entry.Expires:uuuu-MM-dd}" : "", Tone.Quiet),
            new(entry.IsBreach ? "  breach" : "", Tone.Bad),
        ]);
    }

    private static string Symbol(Reservation entry) =>
        ToneOf(entry) switch
        {
            Tone.Good => "✓",
            Tone.Bad => "✕",
            _ => "–",
        };

    private static string Word(Reservation entry) => entry.State.Word().ToUpperInvariant();

    private static Tone ToneOf(Reservation entry) =>
        entry.IsBreach || entry.State == ReservationState.Refused ? Tone.Bad
        : entry.Holds || entry.IsPaid ? Tone.Good
        : Tone.Quiet;

    private static string Sum(Money money) => Dollars.ForPeople(money.ToDecimal());
}
