using Microsoft.Data.Sqlite;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>The ledger's rows are what its leaves make, and whoever changes one is found, with the cell.</summary>
public sealed class SqliteLedgerProofTests(ITestOutputHelper output) : IDisposable
{
    private readonly LedgerStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_ledger_left_alone_is_what_its_leaves_make()
    {
        Fill();
        Assert.Empty(StoreCheck.Of(_store.Path).Findings);
    }

    [Fact]
    public void A_ledger_comes_back_as_it_was_closed()
    {
        var before = Fill();
        var bench = new LedgerBench(_store.Open);
        bench.Clock.Day = LedgerBench.March.PlusDays(60);
        var after = bench.Ledger.Show(LedgerBench.Cap);
        Assert.Equal(before.Balances, after.Balances);
        Assert.Equal(
            before.Entries.Select(e => e with { Legs = [] }),
            after.Entries.Select(e => e with { Legs = [] })
        );
        Assert.Equal(before.Entries.SelectMany(e => e.Legs), after.Entries.SelectMany(e => e.Legs));
    }

    [Fact]
    public void Every_cell_of_the_ledger_changed_by_one_byte_is_found_by_its_name()
    {
        Fill();
        var (found, refused, missed) = (0, 0, new List<string>());
        foreach (var cell in Cells())
        {
            foreach (var changed in Sql.ChangedByOneByte(cell.Value))
            {
                var told = Changed(cell, changed);
                if (told is null)
                {
                    refused++;
                }
                else if (
                    told.Any(line => line.StartsWith($"{cell.Table}: ", StringComparison.Ordinal))
                )
                {
                    found++;
                }
                else
                {
                    missed.Add($"{cell.Table}.{cell.Column} where {cell.Key} = {changed}");
                }
            }
        }

        output.WriteLine(
            $"{found} found, {refused} refused by the database, {missed.Count} missed"
        );
        Assert.Empty(missed);
        Assert.True(found > 300);
    }

    [Fact]
    public void A_difference_names_the_cell_and_the_leaf()
    {
        Fill();
        var cell = Cells()
            .First(c => c is { Table: "cap_balance", Column: "committed_minor", Value: 590_000L });
        var line = Assert.Single(Changed(cell, 590_001L)!);
        Assert.Contains("committed_minor is 590001, leaf ", line, StringComparison.Ordinal);
        Assert.Contains(" makes it 590000", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_ledger_taken_out_is_found()
    {
        Fill();
        var rows = Cells().Select(c => (c.Table, c.Key)).Distinct().ToArray();
        Assert.All(
            rows,
            row =>
                Assert.Contains(
                    Told($"DELETE FROM {row.Table} WHERE {row.Key}", null),
                    line => line.EndsWith("is missing", StringComparison.Ordinal)
                )
        );
        output.WriteLine($"{rows.Length} rows");
    }

    /// <summary>A counter that was wrong when it was written is wrong in row and leaf alike; the entries tell.</summary>
    [Fact]
    public void Leaves_that_do_not_add_up_are_found()
    {
        var clock = new SetClock();
        var book = _store.Open(clock);
        var bench = new LedgerBench(_ => book);
        var held = bench.Reserve("a", "900.00");
        book.Write(rows =>
        {
            rows.Move(held.Legs[0].Key, 0, -50_000);
            rows.Keep(held, [held.Legs[0].Key]);
            return 0;
        });
        _store.Close();
        var line = Assert.Single(StoreCheck.Of(_store.Path).Findings);
        Assert.Contains("add up to 0.00 and 900.00", line.ToString(), StringComparison.Ordinal);
    }

    /// <summary>An entry of every state and a counter of every kind; closed again.</summary>
    private CapStatement Fill()
    {
        var bench = new LedgerBench(_store.Open);
        bench.Ledger.Commit(bench.Reserve("paid", "900.00").Id);
        bench.Ledger.Release(bench.Reserve("back", "100.00").Id);
        bench.Clock.Day = LedgerBench.March;
        bench.Reserve("lapsed", "4000.00");
        bench.Clock.Day = LedgerBench.March.PlusDays(60);
        bench.Reserve("held", "50.00", LedgerBench.March.PlusDays(60));
        bench.Reserve("refused", "4999.00", LedgerBench.March.PlusDays(60));
        bench.Record("over", "5000.00", LedgerBench.March.PlusDays(60));
        var both = LedgerBench.Claim("both", "10.00", new LocalDate(2018, 1, 2)) with
        {
            Parts = [LedgerBench.Part("10.00"), LedgerBench.Part("20.00", "other-fees", "Other")],
            Stated = new("925", Currency.Parse("RUB"), "0.0108", "CBR", LedgerBench.March),
        };
        bench.Ledger.Reserve(both);
        var shown = bench.Ledger.Show(LedgerBench.Cap);
        var states = shown.Entries.Select(e => e.State).Distinct();
        Assert.Equal(Enum.GetValues<ReservationState>().Length, states.Count());
        _store.Close();
        return shown;
    }

    private IEnumerable<Sql.Cell> Cells() =>
        Sql.Cells(_store.Path)
            .Where(c => c.Table is "cap_balance" or "reservation" or "reservation_leg");

    /// <summary>Null where the database itself refuses the value.</summary>
    private string[]? Changed(Sql.Cell cell, object value)
    {
        try
        {
            return Told($"UPDATE {cell.Table} SET {cell.Column} = $value WHERE {cell.Key}", value);
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == 19)
        {
            return null;
        }
    }

    /// <summary>What the check says of a copy after that SQL.</summary>
    private string[] Told(string sql, object? value)
    {
        using var copy = new LedgerStore();
        File.Copy(_store.Path, copy.Path);
        File.Copy(_store.Path + ".checkpoints", copy.Path + ".checkpoints");
        using (var connection = Sql.Open(copy.Path))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this test
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$value", value ?? DBNull.Value);
            command.ExecuteNonQuery();
        }

        return [.. StoreCheck.Of(copy.Path).Findings.Select(f => f.ToString())];
    }
}
