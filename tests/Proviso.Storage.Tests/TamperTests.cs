using Microsoft.Data.Sqlite;

namespace Proviso.Storage.Tests;

/// <summary>Whatever is done to a store behind its back, the check finds it.</summary>
public sealed class TamperTests(ITestOutputHelper output)
{
    [Fact]
    public void A_store_that_was_left_alone_is_well()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var report = StoreCheck.Of(scratch.Path);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Notices);
        Assert.Equal(9, report.Leaves);
        Assert.Equal(1, report.Erased);
        Assert.Equal(7, report.Checkpoints);
    }

    [Fact]
    public void Every_cell_changed_by_one_byte_is_found()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var (cells, refused, missed) = (0, 0, new List<string>());
        foreach (var (table, key, column, value) in Sql.Cells(scratch.Path))
        {
            foreach (var changed in Sql.ChangedByOneByte(value))
            {
                cells++;
                try
                {
                    if (
                        !Sql.Tampered(
                            scratch,
                            $"UPDATE {table} SET {column} = $value WHERE {key}",
                            changed
                        )
                    )
                    {
                        missed.Add($"{table}.{column} where {key}");
                    }
                }
                catch (SqliteException taken) when (taken.SqliteErrorCode == 19)
                {
                    refused++;
                }
            }
        }

        output.WriteLine(
            $"{cells} changed cells: {cells - refused - missed.Count} found, {refused} refused by the database, {missed.Count} missed"
        );
        Assert.True(cells - refused > 300);
        // Those of the ledger are turned over by its own tests.
        Assert.Equal(
            ["blob", "edition", "edition_file", "leaf", "leaf_body", "record", "store", "tree"],
            Sql.Cells(scratch.Path).Select(cell => cell.Table).Distinct()
        );
        Assert.Empty(missed);
    }

    [Fact]
    public void Every_row_taken_out_is_found()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var rows = Sql.Cells(scratch.Path)
            .Select(cell => (cell.Table, cell.Key))
            .Distinct()
            .ToArray();
        Assert.All(
            rows,
            row => Assert.True(Sql.Tampered(scratch, $"DELETE FROM {row.Table} WHERE {row.Key}"))
        );
        output.WriteLine($"{rows.Length} rows taken out, each found");
        Assert.True(rows.Length >= 28);
    }

    [Theory]
    [InlineData(
        "INSERT INTO leaf SELECT tenant, 99, kind, recorded_at, commitment FROM leaf WHERE idx = 3"
    )]
    [InlineData(
        "INSERT INTO leaf SELECT tenant, 9, kind, recorded_at, commitment FROM leaf WHERE idx = 3"
    )]
    [InlineData(
        "INSERT INTO leaf SELECT tenant, -1, kind, recorded_at, commitment FROM leaf WHERE idx = 3"
    )]
    [InlineData("INSERT INTO leaf SELECT 'other', idx, kind, recorded_at, commitment FROM leaf")]
    [InlineData("INSERT INTO leaf_body SELECT tenant, 9, salt, body FROM leaf_body WHERE idx = 3")]
    [InlineData(
        "INSERT INTO leaf_body SELECT 'other', idx, salt, body FROM leaf_body WHERE idx = 3"
    )]
    [InlineData("INSERT INTO leaf_body SELECT tenant, 6, salt, body FROM leaf_body WHERE idx = 3")]
    [InlineData("INSERT INTO store SELECT 'other', id, created_at FROM store")]
    [InlineData("INSERT INTO tree SELECT 'other', size, frontier FROM tree")]
    [InlineData(
        "INSERT INTO blob SELECT tenant, 'ff', length, encoding, stored_sha256, stored, leaf, base, step FROM blob LIMIT 1"
    )]
    [InlineData(
        "INSERT INTO edition SELECT tenant, 'ff', list, published_from, published_to, assumed, dated_how, added_how, recorded_at, leaf, published_time FROM edition LIMIT 1"
    )]
    [InlineData(
        "INSERT INTO edition_file SELECT tenant, edition, 9, name, sha256 FROM edition_file LIMIT 1"
    )]
    [InlineData(
        "INSERT INTO record SELECT tenant, 'fee-9', leaf, kind, at, recorded_at FROM record LIMIT 1"
    )]
    [InlineData(
        "INSERT INTO record SELECT tenant, id, 6, kind, at, recorded_at FROM record LIMIT 1"
    )]
    [InlineData(
        "UPDATE leaf SET idx = CASE idx WHEN 3 THEN -3 WHEN 4 THEN -4 ELSE idx END; UPDATE leaf SET idx = CASE idx WHEN -3 THEN 4 WHEN -4 THEN 3 ELSE idx END"
    )]
    [InlineData(
        "UPDATE leaf SET idx = -idx WHERE idx IN (5, 7); UPDATE leaf SET idx = 12 + idx WHERE idx < 0; UPDATE leaf_body SET idx = -idx WHERE idx IN (5, 7); UPDATE leaf_body SET idx = 12 + idx WHERE idx < 0"
    )]
    [InlineData("DELETE FROM leaf WHERE idx >= 7; DELETE FROM leaf_body WHERE idx >= 7")]
    [InlineData("DELETE FROM leaf; DELETE FROM leaf_body")]
    [InlineData("DELETE FROM leaf_body")]
    [InlineData(
        "DELETE FROM record; DELETE FROM edition; DELETE FROM edition_file; DELETE FROM blob; DELETE FROM store"
    )]
    [InlineData("UPDATE tree SET size = size - 1")]
    [InlineData("UPDATE tree SET size = size + 1")]
    [InlineData("UPDATE tree SET frontier = zeroblob(64)")]
    [InlineData("UPDATE tree SET frontier = x''")]
    [InlineData("UPDATE record SET id = id || char(0)")]
    [InlineData("UPDATE leaf SET kind = kind || char(0) WHERE idx = 3")]
    [InlineData("CREATE TABLE extra (tenant TEXT)")]
    [InlineData("DROP TABLE record")]
    [InlineData("DROP INDEX record_by_kind")]
    [InlineData("DROP TABLE leaf")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END")]
    [InlineData("CREATE VIEW v AS SELECT 1")]
    [InlineData("ALTER TABLE record ADD COLUMN more TEXT")]
    [InlineData("PRAGMA user_version = 0")]
    [InlineData("PRAGMA user_version = -1")]
    [InlineData("PRAGMA user_version = 99")]
    [InlineData("PRAGMA application_id = 1")]
    public void What_SQL_can_do_is_found(string sql)
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        Assert.True(Sql.Tampered(scratch, sql));
    }

    /// <summary>A forger who makes leaves, tree and projections agree is still seen by the checkpoints.</summary>
    [Fact]
    public void A_tail_taken_off_with_everything_made_to_agree_is_seen_by_its_checkpoint()
    {
        using var scratch = new ScratchStore();
        using (scratch.Open()) { }
        File.Copy(scratch.Path, scratch.Path + ".before");
        SmallStore.Fill(scratch);
        File.Move(scratch.Path + ".before", scratch.Path, overwrite: true);
        var finding = Assert.Single(StoreCheck.Of(scratch.Path).Findings);
        Assert.Contains("an older copy was put back", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_copy_that_went_its_own_way_is_seen_even_when_it_is_longer()
    {
        using var scratch = new ScratchStore();
        using (scratch.Open()) { }
        File.Copy(scratch.Path, scratch.Path + ".before");
        SmallStore.Fill(scratch);
        var checkpoints = File.ReadAllBytes(scratch.Checkpoints);
        File.Move(scratch.Path + ".before", scratch.Path, overwrite: true);
        File.Delete(scratch.Checkpoints);
        SmallStore.Fill(scratch);
        SmallStore.Fill(scratch);
        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
        File.WriteAllBytes(scratch.Checkpoints, checkpoints);
        var finding = Assert.Single(StoreCheck.Of(scratch.Path).Findings);
        Assert.Contains("a leaf from 1 to ", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_whose_checkpoints_are_gone_is_not_well_and_looking_does_not_bring_them_back()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        File.Delete(scratch.Checkpoints);
        using (var store = scratch.Open())
        {
            Assert.True(store.LacksCheckpoints);
            Assert.NotNull(new SqliteLogbook(store).Find("fee-0"));
        }

        Assert.False(File.Exists(scratch.Checkpoints));
        var finding = Assert.Single(StoreCheck.Of(scratch.Path).Findings);
        Assert.Contains("would not be seen", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkpoints_that_were_begun_anew_are_told_from_those_of_the_first_leaf_on()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        File.Delete(scratch.Checkpoints);
        using (var store = scratch.Open())
        {
            store.Write(w => w.Append("test", "{}"u8.ToArray()));
        }

        var report = StoreCheck.Of(scratch.Path);
        Assert.Empty(report.Findings);
        Assert.StartsWith(
            "The checkpoints begin at 10 leaves",
            Assert.Single(report.Notices),
            StringComparison.Ordinal
        );
        using var again = scratch.Open();
        Assert.False(again.LacksCheckpoints);
    }

    [Fact]
    public void Every_byte_of_the_checkpoints_changed_is_found()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var good = File.ReadAllBytes(scratch.Checkpoints);
        var missed = new List<string>();
        for (var i = 0; i < good.Length; i++)
        {
            foreach (var flip in (byte[])[0x01, 0x20, 0x80])
            {
                byte[] bad = [.. good];
                bad[i] ^= flip;
                File.WriteAllBytes(scratch.Checkpoints, bad);
                if (StoreCheck.Of(scratch.Path).IsWell)
                {
                    missed.Add($"byte {i} flipped by {flip}");
                }
            }
        }

        output.WriteLine(
            $"{good.Length * 3} changed bytes of the checkpoints, {missed.Count} missed"
        );
        Assert.Empty(missed);
    }

    [Fact]
    public void A_replay_that_differs_is_told_with_its_leaf()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        using (var store = scratch.Open())
        {
            new SqliteLogbook(store).Keep(
                "decision",
                "fee",
                new LocalDate(2017, 3, 14),
                "{}"u8.ToArray()
            );
        }

        var report = StoreCheck.Of(scratch.Path, (leaf, _) => $"other {leaf.Kind}");
        Assert.Equal(
            "leaf 9: made again, it differs: other decision",
            Assert.Single(report.Findings).ToString()
        );
        Assert.Equal(1, report.Replayed);
    }

    [Fact]
    public void A_check_changes_no_byte_and_leaves_no_file()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var before = File.ReadAllBytes(scratch.Path);
        StoreCheck.Of(scratch.Path);
        Assert.Equal(before, File.ReadAllBytes(scratch.Path));
        Assert.Equal(2, Directory.GetFileSystemEntries(scratch.Folder).Length);
    }

    [Fact]
    public void A_store_that_a_program_has_open_can_be_checked_and_goes_on()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        using var store = scratch.Open();
        for (var i = 0; i < 3; i++)
        {
            store.Write(w => w.Append("test", "{}"u8.ToArray()));
            var report = StoreCheck.Of(scratch.Path);
            Assert.Empty(report.Findings);
            Assert.Equal(10 + i, report.Leaves);
        }
    }
}
