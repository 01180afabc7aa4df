using Proviso.Lists;

namespace Proviso.Storage.Tests;

public sealed class SqliteListShelfTests
{
    [Fact]
    public void An_edition_is_kept_with_its_bytes_and_found_after_opening_again()
    {
        using var scratch = new ScratchStore();
        IListShelf.Kept kept;
        using (var store = scratch.Open())
        {
            var added = Add(store, 2, SmallStore.Sdn, SmallStore.Alt);
            Assert.True(added.IsNew);
            Assert.Empty(added.SameDay);
            kept = added.Edition;
        }

        using var again = scratch.Open();
        var shelf = new SqliteListShelf(again);
        var found = Assert.Single(shelf.Catalog());
        Assert.Equal(kept.Id, found.Id);
        Assert.Equal("ofac-sdn", found.List);
        Assert.Equal(SmallStore.Published(2), found.Date);
        Assert.Equal("by a test", found.How);
        Assert.Equal(["sdn.csv", "alt.csv"], found.Files.Select(file => file.Name));
        var files = shelf.Files(kept.Id);
        Assert.Equal(SmallStore.Sdn.Content.ToArray(), files[0].Content.ToArray());
        Assert.Equal(SmallStore.Alt.Content.ToArray(), files[1].Content.ToArray());
    }

    [Fact]
    public void The_same_content_of_the_same_day_is_there_already_whatever_its_files_are_called()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var first = Add(store, 2, SmallStore.Sdn, SmallStore.Alt);
        var size = store.Checkpoint().Size;
        var second = Add(store, 2, SmallStore.Alt with { Name = "again.csv" }, SmallStore.Sdn);
        Assert.False(second.IsNew);
        Assert.Equal(first.Edition.Leaf, second.Edition.Leaf);
        Assert.Equal(size, store.Checkpoint().Size);
    }

    [Fact]
    public void Other_content_of_the_same_day_is_kept_beside_it_and_told()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var first = Add(store, 2, SmallStore.Sdn);
        var second = Add(store, 2, SmallStore.Alt);
        Assert.True(second.IsNew);
        Assert.Equal(first.Edition.Id, Assert.Single(second.SameDay).Id);
        Assert.Equal(2, new SqliteListShelf(store).Catalog().Length);
    }

    [Fact]
    public void The_same_content_of_another_day_or_list_is_another_edition_and_its_bytes_are_kept_once()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        Add(store, 2, SmallStore.Sdn);
        Assert.True(Add(store, 3, SmallStore.Sdn).IsNew);
        var shelf = new SqliteListShelf(store);
        Assert.True(
            shelf.Add([SmallStore.Sdn], "un-sc", SmallStore.Published(2), "by a test").IsNew
        );
        // The store, one blob, three editions.
        Assert.Equal(5, store.Checkpoint().Size);
        Assert.Equal(["ofac-sdn", "ofac-sdn", "un-sc"], shelf.Catalog().Select(e => e.List));
    }

    [Fact]
    public void An_edition_nobody_added_is_bad_input()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var bad = Assert.Throws<InvalidInputException>(() =>
            new SqliteListShelf(store).Files("nothing")
        );
        Assert.Equal("PV0514", Assert.Single(bad.Diagnostics).Code);
    }

    [Fact]
    public void A_month_only_date_and_an_empty_file_come_back_as_they_were()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var date = EditionDate.Find(null, ["sdn_2018-12"]);
        var shelf = new SqliteListShelf(store);
        var id = shelf.Add([new ListFile("empty.csv", default)], "ofac-sdn", date, "x").Edition.Id;
        Assert.Equal(date, Assert.Single(shelf.Catalog()).Date);
        Assert.Equal(0, Assert.Single(shelf.Files(id)).Content.Length);
        Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
    }

    private static IListShelf.Added Add(SqliteStore store, int day, params ListFile[] files) =>
        new SqliteListShelf(store).Add(
            [.. files],
            "ofac-sdn",
            SmallStore.Published(day),
            "by a test"
        );
}
