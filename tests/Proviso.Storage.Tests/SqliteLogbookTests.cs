using System.Text;
using Proviso.Log;

namespace Proviso.Storage.Tests;

public sealed class SqliteLogbookTests
{
    private static readonly LocalDate At = new(2017, 3, 14);

    [Fact]
    public void A_record_comes_back_byte_for_byte_with_both_its_times()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var logbook = new SqliteLogbook(store);
        var body = CanonicalJson.Of("""{"b":"é\n\"","a":[1,2.5e30,null]}"""u8.ToArray());
        var index = logbook.Keep("decision", "fee-1", At, body);
        var found = logbook.Find("fee-1")!;
        Assert.Equal(body, found.Body.ToArray());
        Assert.Equal((index, "decision", At), (found.Index, found.Kind, found.At));
        Assert.Equal(2017, found.RecordedAt.InUtc().Year);
        Assert.Null(logbook.Find("fee-2"));
    }

    [Fact]
    public void The_newest_of_an_id_is_found_and_the_earlier_ones_stay()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var logbook = new SqliteLogbook(store);
        logbook.Keep("decision", "fee-1", At, "{\"n\":1}"u8.ToArray());
        logbook.Keep("screening", "name-1", At, "{}"u8.ToArray());
        logbook.Keep("decision", "fee-1", At, "{\"n\":2}"u8.ToArray());
        Assert.Equal("{\"n\":2}", Encoding.UTF8.GetString(logbook.Find("fee-1")!.Body.Span));
        Assert.Equal(
            ["{\"n\":1}", "{\"n\":2}"],
            logbook.All("decision").Select(r => Encoding.UTF8.GetString(r.Body.Span))
        );
        Assert.Empty(logbook.All("scan"));
    }

    [Fact]
    public void A_record_kept_inside_a_write_that_fails_is_not_kept()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var logbook = new SqliteLogbook(store);
        Assert.Throws<TimeoutException>(() =>
            store.Write<int>(_ =>
            {
                logbook.Keep("decision", "fee-1", At, "{}"u8.ToArray());
                throw new TimeoutException();
            })
        );
        Assert.Null(logbook.Find("fee-1"));
        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
    }

    [Fact]
    public void What_is_erased_is_in_no_file_any_more_and_the_store_still_verifies()
    {
        using var scratch = new ScratchStore();
        using (var store = scratch.Open())
        {
            var logbook = new SqliteLogbook(store);
            var index = logbook.Keep("decision", "p-1", At, "{\"who\":\"IVANOVA\"}"u8.ToArray());
            Assert.Contains("IVANOVA", Bytes(scratch), StringComparison.Ordinal);
            Assert.True(logbook.Erase(index, "asked for"));
            Assert.False(logbook.Erase(index, "twice"));
            Assert.Null(logbook.Find("p-1"));
            Assert.DoesNotContain("IVANOVA", Bytes(scratch), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("IVANOVA", Bytes(scratch), StringComparison.Ordinal);
        var report = StoreCheck.Of(scratch.Path);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Erased);
    }

    [Fact]
    public void Only_records_can_be_erased()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        using var store = scratch.Open();
        for (var leaf = 0; leaf < 5; leaf++)
        {
            Assert.False(new SqliteLogbook(store).Erase(leaf, "no"));
        }
    }

    [Theory]
    [InlineData("store")]
    [InlineData("blob")]
    [InlineData("edition")]
    [InlineData("erasure")]
    [InlineData("cap")]
    public void A_record_cannot_pass_for_a_leaf_of_the_stores_own(string kind)
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        Assert.Throws<ArgumentException>(() =>
            new SqliteLogbook(store).Keep(kind, "x", At, "{}"u8.ToArray())
        );
    }

    private static string Bytes(ScratchStore scratch) =>
        string.Concat(
            Directory
                .GetFiles(scratch.Folder)
                .Select(file =>
                {
                    using var stream = new FileStream(
                        file,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.ReadWrite
                    );
                    using var reader = new StreamReader(stream, Encoding.Latin1);
                    return reader.ReadToEnd();
                })
        );
}
