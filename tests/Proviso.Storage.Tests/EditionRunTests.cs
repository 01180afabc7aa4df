using System.Text;
using Microsoft.Data.Sqlite;
using Proviso.Lists;

namespace Proviso.Storage.Tests;

/// <summary>Many editions of one list: small in the store, each exact, and none readable when what it rests on is gone.</summary>
public sealed class EditionRunTests
{
    private const int Days = 40;

    [Fact]
    public void Each_edition_of_a_run_comes_back_byte_for_byte()
    {
        using var scratch = new ScratchStore();
        Fill(scratch);
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        Assert.Equal(Days, shelf.Catalog().Length);
        foreach (var (day, kept) in shelf.Catalog().Index())
        {
            var files = shelf.Files(kept.Id);
            Assert.Equal(Sdn(day), files[0].Content.ToArray());
            Assert.Equal(Alt(day), files[1].Content.ToArray());
        }
    }

    [Fact]
    public void A_run_takes_less_than_three_times_its_largest_edition_and_few_deltas_a_read()
    {
        using var scratch = new ScratchStore();
        Fill(scratch);
        var largest = Sdn(Days - 1).Length + Alt(Days - 1).Length;
        Assert.InRange(new FileInfo(scratch.Path).Length, 1, 3L * largest);
        using var connection = Sql.Open(scratch.Path);
        using var steps = connection.CreateCommand();
        // How many deltas lie between each blob and a whole file.
        steps.CommandText = """
            WITH RECURSIVE line (at, steps) AS (
              SELECT sha256, 0 FROM blob WHERE base = ''
              UNION ALL SELECT sha256, steps + 1 FROM line JOIN blob ON base = at)
            SELECT count(*), max(steps) FROM line
            """;
        using var row = steps.ExecuteReader();
        row.Read();
        Assert.Equal((2L * Days, 5L), (row.GetInt64(0), row.GetInt64(1)));
    }

    [Fact]
    public void What_has_nothing_in_common_is_kept_whole()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        shelf.Add([new ListFile("a", Noise(1))], "x", SmallStore.Published(1), "");
        shelf.Add([new ListFile("a", Noise(2))], "x", SmallStore.Published(2), "");
        Assert.Equal(0L, Scalar(scratch, "SELECT count(*) FROM blob WHERE base <> ''"));
    }

    [Theory]
    [InlineData("DELETE FROM blob WHERE step = 0")]
    [InlineData("DELETE FROM blob WHERE step = 16")]
    [InlineData("UPDATE blob SET stored = zeroblob(length(stored)) WHERE step = 16")]
    [InlineData("UPDATE blob SET base = sha256 WHERE step = 16")]
    [InlineData(
        "UPDATE blob SET base = (SELECT sha256 FROM blob WHERE step = 17 LIMIT 1) WHERE step = 16"
    )]
    [InlineData("UPDATE blob SET base = '', step = 0 WHERE step = 16")]
    public void A_base_that_is_gone_or_changed_is_found_and_nothing_is_read_over_it(string sql)
    {
        using var scratch = new ScratchStore();
        Fill(scratch);
        using (var connection = Sql.Open(scratch.Path))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this test
            command.CommandText = sql;
#pragma warning restore CA2100
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        Assert.False(StoreCheck.Of(scratch.Path).IsWell);
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        var read = shelf.Catalog()[20];
        Assert.Equal(
            "PV0510",
            Assert.Throws<StoreUnavailableException>(() => shelf.Files(read.Id)).Diagnostic.Code
        );
    }

    /// <summary>As the program before the third migration wrote it.</summary>
    [Fact]
    public void An_older_store_is_brought_up_to_date_and_its_editions_are_what_they_were()
    {
        using var scratch = new ScratchStore();
        using (var old = scratch.Open())
        {
            new SqliteListShelf(old).Add(
                [new ListFile("sdn.csv", Sdn(0))],
                "ofac-sdn",
                SmallStore.Published(1),
                ""
            );
        }

        using (var connection = Sql.Open(scratch.Path))
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                DROP TABLE edition_index;
                ALTER TABLE blob DROP COLUMN base; ALTER TABLE blob DROP COLUMN step;
                ALTER TABLE edition DROP COLUMN published_time; PRAGMA user_version = 2
                """;
            command.ExecuteNonQuery();
        }

        Assert.Empty(StoreCheck.Of(scratch.Path, Projections.All[..1], null).Findings);
        using (var store = scratch.Open())
        {
            var shelf = new SqliteListShelf(store);
            Assert.Equal(
                Sdn(0),
                shelf.Files(Assert.Single(shelf.Catalog()).Id)[0].Content.ToArray()
            );
            shelf.Add([new ListFile("sdn.csv", Sdn(1))], "ofac-sdn", SmallStore.Published(2), "");
        }

        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
        Assert.Equal(1L, Scalar(scratch, "SELECT max(step) FROM blob"));
    }

    [Fact]
    public void A_failure_on_the_way_keeps_none_of_the_editions()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        var size = store.Checkpoint().Size;
        Assert.Throws<InvalidOperationException>(() =>
            store.Write<int>(_ =>
            {
                shelf.Add([new ListFile("a", Sdn(0))], "x", SmallStore.Published(1), "");
                throw new InvalidOperationException("the second could not be read");
            })
        );
        Assert.Empty(shelf.Catalog());
        Assert.Equal(size, store.Checkpoint().Size);
        Assert.Equal(0L, Scalar(scratch, "SELECT count(*) FROM blob"));
    }

    [Fact]
    public void The_prints_of_an_edition_are_kept_once_and_a_changed_row_of_theirs_is_found()
    {
        using var scratch = new ScratchStore();
        using (var store = scratch.Open())
        {
            var shelf = new SqliteListShelf(store);
            var kept = shelf.Add([SmallStore.Sdn], "ofac-sdn", SmallStore.Published(1), "").Edition;
            Assert.Null(shelf.Prints(kept.Id));
            var prints = PartyPrints.Of(
                EditionReader.Read(shelf.Files(kept.Id), ListHints.Of(kept.Date, kept.List))
            );
            Assert.True(shelf.Index(kept.Id, prints));
            Assert.False(shelf.Index(kept.Id, prints));
            Assert.Equal(prints.All(), shelf.Prints(kept.Id)!.All());
        }

        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
        Assert.True(Sql.Tampered(scratch, "DELETE FROM edition_index"));
        Assert.True(Sql.Tampered(scratch, "UPDATE edition_index SET scheme = '0'"));
        Assert.True(
            Sql.Tampered(
                scratch,
                "UPDATE edition_index SET sha256 = (SELECT sha256 FROM blob ORDER BY leaf LIMIT 1)"
            )
        );
    }

    private static void Fill(ScratchStore scratch)
    {
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        for (var day = 0; day < Days; day++)
        {
            shelf.Add(
                [new ListFile($"sdn-{day}.csv", Sdn(day)), new ListFile("alt.csv", Alt(day))],
                "ofac-sdn",
                EditionDate.Given(new LocalDate(2021, 8, 18).PlusDays(day)),
                "by a test"
            );
        }
    }

    // Each day three parties come, one goes and one reads otherwise.
    private static byte[] Sdn(int day) =>
        Rows(
            n =>
                $"{n},\"PARTY {n * 7919 % 10007}\",-0- ,\"{(n % 97 == day ? "CUBA" : "IRAN")}\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB {n % 28 + 1} Jan 19{n % 90 + 10}.\"\r\n",
            day
        );

    private static byte[] Alt(int day) =>
        Rows(n => $"{n},{n * 31},\"aka\",\"ALSO {n * 104729 % 99991}\",-0- \r\n", day);

    private static byte[] Rows(Func<int, string> row, int day) =>
        Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Range(day, 1500 + 2 * day).Select(row)) + "\x1A"
        );

    private static byte[] Noise(int seed)
    {
        var noise = new byte[5000];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    private static object? Scalar(ScratchStore scratch, string sql)
    {
        using var connection = Sql.Open(scratch.Path);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
