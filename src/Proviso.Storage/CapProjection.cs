using System.Text.Json;
using Microsoft.Data.Sqlite;
using Proviso.Caps;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// The cap ledger made again from its leaves: each entry and each counter is as the last leaf about it says. The
/// leaves are also counted up by themselves, since a counter that was wrong when its leaf was written is wrong in both.
/// </summary>
internal sealed class CapProjection : IProjection
{
    public string Name => "cap";

    public IEnumerable<string> Differences(SqliteConnection connection, IEnumerable<Leaf> leaves)
    {
        var balances = new SortedDictionary<CapKey, (long Leaf, CapBalance Balance)>();
        var entries = new Dictionary<(string, Guid), (long First, long Last, Reservation Entry)>();
        var found = new List<string>();
        foreach (var leaf in leaves.Where(leaf => leaf.Kind == LedgerBody.Kind))
        {
            if (Readable(leaf, found) is not { } body)
            {
                continue;
            }

            var id = (body.Entry.Tenant, body.Entry.Id);
            var first = entries.TryGetValue(id, out var known) ? known.First : leaf.Index;
            entries[id] = (first, leaf.Index, body.Entry);
            foreach (var balance in body.Balances)
            {
                balances[balance.Key] = (leaf.Index, balance);
            }
        }

        var all = entries.Values;
        return
        [
            .. found,
            .. Uncounted(balances.Values, [.. all.Select(one => one.Entry)]),
            .. LedgerCells.Differences(
                connection,
                LedgerTables.Balances,
                keys: 4,
                balances.Values.Select(one => (one.Leaf, LedgerTables.Row(one.Balance, one.Leaf)))
            ),
            .. LedgerCells.Differences(
                connection,
                LedgerTables.Reservations,
                keys: 2,
                all.Select(one => (one.Last, LedgerTables.Row(one.Entry, one.First, one.Last)))
            ),
            .. LedgerCells.Differences(
                connection,
                LedgerTables.Legs,
                keys: 5,
                all.SelectMany(one =>
                    one.Entry.Legs.Select(leg => (one.Last, LedgerTables.Row(one.Entry, leg)))
                )
            ),
        ];
    }

    private static IEnumerable<string> Uncounted(
        IEnumerable<(long Leaf, CapBalance Balance)> balances,
        IReadOnlyCollection<Reservation> entries
    )
    {
        foreach (var (leaf, balance) in balances)
        {
            var paid = Sum(balance, entries.Where(e => e.IsPaid));
            var held = Sum(balance, entries.Where(e => e.Holds));
            if ((paid, held) != (balance.Committed.Minor, balance.Reserved.Minor))
            {
                yield return $"cap_balance: leaf {leaf} counts {balance.Committed} committed and {balance.Reserved} reserved of {balance.Key}, but its entries add up to {Money.Usd(paid)} and {Money.Usd(held)}";
            }
        }
    }

    private static long Sum(CapBalance balance, IEnumerable<Reservation> entries) =>
        entries
            .SelectMany(e => e.Legs)
            .Where(leg => leg.Key == balance.Key)
            .Sum(leg => leg.Amount.Minor);

    private static LedgerBody? Readable(Leaf leaf, List<string> unreadable)
    {
        try
        {
            return LedgerBody.Read(leaf.Body);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
                        or InvalidInputException
            )
        {
            unreadable.Add($"cap: leaf {leaf.Index} is no entry of a ledger: {e.Message}");
            return null;
        }
    }
}
