using System.Text;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage.Tests;

/// <summary>A store that cannot be used is told in one diagnostic, and its file stays byte for byte.</summary>
public sealed class BrokenStoreTests
{
    [Fact]
    public void A_folder_that_is_not_there()
    {
        using var scratch = new ScratchStore();
        var path = Path.Combine(scratch.Folder, "no", "such", "store.db");
        Assert.Equal("PV0501", Code(() => Open(path)));
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file()
    {
        using var scratch = new ScratchStore();
        Directory.CreateDirectory(scratch.Path);
        Assert.Equal("PV0502", Code(() => scratch.Open()));
    }

    [Fact]
    public void A_folder_nobody_may_write_to()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "no /proc here to try to write to");
        Assert.Equal("PV0502", Code(() => Open("/proc/self/store.db")));
    }

    [Fact]
    public void A_file_one_may_only_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may write to any file");
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        File.SetAttributes(scratch.Path, FileAttributes.ReadOnly);
        Unchanged(scratch, "PV0502");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("SQLite format 3\0")]
    [InlineData("name,program\nFEDERAL SECURITY SERVICE,CYBER2\n")]
    public void A_file_that_is_no_database(string content)
    {
        using var scratch = new ScratchStore();
        File.WriteAllText(scratch.Path, content);
        Unchanged(scratch, "PV0503");
    }

    [Fact]
    public void Another_programs_database()
    {
        using var scratch = new ScratchStore();
        Run(scratch, "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
        Unchanged(scratch, "PV0504");
    }

    [Fact]
    public void A_store_of_a_newer_program()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        Run(scratch, "PRAGMA user_version = 99");
        Unchanged(scratch, "PV0505");
    }

    [Fact]
    public void An_older_copy_put_back()
    {
        using var scratch = new ScratchStore();
        using (scratch.Open()) { }
        File.Copy(scratch.Path, scratch.Path + ".before");
        SmallStore.Fill(scratch);
        File.Move(scratch.Path + ".before", scratch.Path, overwrite: true);
        Unchanged(scratch, "PV0507");
    }

    [Fact]
    public void A_store_that_is_gone_and_has_checkpoints_is_not_made_anew()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        File.Delete(scratch.Path);
        Assert.Equal("PV0508", Code(() => scratch.Open()));
        Assert.Equal("PV0508", Code(() => StoreCheck.Of(scratch.Path)));
        Assert.False(File.Exists(scratch.Path));
    }

    [Fact]
    public void A_store_that_is_not_there_and_is_not_to_be_made()
    {
        using var scratch = new ScratchStore();
        Assert.Equal("PV0509", Code(() => scratch.Open(create: false)));
        Assert.Equal("PV0509", Code(() => StoreCheck.Of(scratch.Path)));
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Theory]
    [InlineData("DELETE FROM tree")]
    [InlineData("UPDATE tree SET frontier = x'00'")]
    [InlineData("DELETE FROM leaf_body WHERE idx = 0")]
    [InlineData("UPDATE leaf_body SET body = x'00' WHERE idx = 0")]
    [InlineData("UPDATE leaf_body SET body = x'7b7d' WHERE idx = 0")]
    public void A_store_whose_log_cannot_go_on(string sql)
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        Run(scratch, sql);
        Unchanged(scratch, "PV0510");
    }

    [Fact]
    public void A_disk_that_is_full()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var body = Encoding.UTF8.GetBytes($"\"{new string('x', 100_000)}\"");
        var code = Code(() =>
            store.Write(writer =>
            {
                Run(writer.Connection, "PRAGMA max_page_count = 20");
                return writer.Append("test", body);
            })
        );
        Assert.Equal("PV0511", code);
        store.Write(writer => Run(writer.Connection, "PRAGMA max_page_count = 100000"));
        Assert.Equal(1, store.Write(writer => writer.Append("test", body)));
        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
    }

    [Fact]
    public void Checkpoints_that_cannot_be_written_stop_the_write()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        File.Delete(scratch.Checkpoints);
        Directory.CreateDirectory(scratch.Checkpoints);
        Assert.Equal("PV0502", Code(() => store.Write(w => w.Append("test", "{}"u8.ToArray()))));
        Directory.Delete(scratch.Checkpoints);
        Assert.Equal(1, store.Write(w => w.Append("test", "{}"u8.ToArray())));
        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
    }

    [Fact]
    public void Half_a_note_at_the_end_of_the_checkpoints_is_cut_off_and_the_store_goes_on()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        File.AppendAllText(scratch.Checkpoints, "proviso/0011");
        Assert.False(StoreCheck.Of(scratch.Path).IsWell);
        using (var store = scratch.Open())
        {
            store.Write(w => w.Append("test", "{}"u8.ToArray()));
        }

        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
    }

    private static void Unchanged(ScratchStore scratch, string code)
    {
        var before = File.ReadAllBytes(scratch.Path);
        Assert.Equal(code, Code(() => scratch.Open()));
        Assert.Equal(before, File.ReadAllBytes(scratch.Path));
    }

    private static string Code<T>(Func<T> action) =>
        Assert.Throws<StoreUnavailableException>(() => (object?)action()).Diagnostic.Code;

    private static SqliteStore Open(string path) =>
        SqliteStore.Open(path, SystemClock.Instance, n => new byte[n]);

    private static void Run(ScratchStore scratch, string sql)
    {
        using var connection = Sql.Open(scratch.Path);
        Run(connection, sql);
    }

    private static int Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in these tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }
}
