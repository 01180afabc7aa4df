using Proviso.Names;

namespace Proviso.Tests.Names;

/// <summary>An index out of a snapshot answers as the one that was built, or the snapshot is refused.</summary>
public sealed class NameSnapshotTests
{
    private static readonly ImmutableArray<string> Listed = InventedNames.Names(400, seed: 21);

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1_000)]
    public void Answers_as_the_built_index_does(int count)
    {
        var names = InventedNames.Names(count, seed: count);
        Assert.True(
            NameSnapshot.TryRead(NameSnapshot.Of(names), names, out var mapped, out var refused),
            refused
        );
        var built = new NameIndex(names);
        foreach (var query in InventedNames.Queries(names, 100, seed: 22))
        {
            foreach (var min in new[] { 0.5m, 0.8m })
            {
                Found.Equal(built.Search(query, min), mapped.Search(query, min));
                Found.Equal(built.Search(query, min), mapped.FullScan(query, min));
            }
        }
    }

    [Fact]
    public void Of_no_names_finds_nobody()
    {
        Assert.True(NameSnapshot.TryRead(NameSnapshot.Of([]), [], out var mapped, out _));
        Assert.Empty(mapped.Search("anybody", 0.5m));
    }

    [Fact]
    public void Two_of_the_same_names_are_the_same_bytes() =>
        Assert.Equal(NameSnapshot.Of(Listed).ToArray(), NameSnapshot.Of(Listed).ToArray());

    [Fact]
    public void A_changed_byte_anywhere_is_refused()
    {
        var bytes = NameSnapshot.Of(Listed).ToArray();
        for (var at = 0; at < bytes.Length; at += at < 160 ? 1 : 997)
        {
            var changed = bytes.AsSpan().ToArray();
            changed[at] ^= 0x10;
            Refused(changed, Listed);
        }
    }

    [Fact]
    public void One_cut_short_or_grown_is_refused()
    {
        var bytes = NameSnapshot.Of(Listed).ToArray();
        foreach (var length in new[] { 0, 1, 7, 127, 128, 200, bytes.Length / 2, bytes.Length - 1 })
        {
            Refused(bytes[..length], Listed);
        }

        Refused([.. bytes, 0], Listed);
    }

    [Fact]
    public void One_of_other_names_is_refused()
    {
        var bytes = NameSnapshot.Of(Listed).ToArray();
        Refused(bytes, Listed.RemoveAt(0));
        Refused(bytes, [.. Listed.Skip(1), Listed[0]]);
        Refused(bytes, Listed.SetItem(7, Listed[7] + "a"));
    }

    private static void Refused(byte[] bytes, ImmutableArray<string> names)
    {
        Assert.False(NameSnapshot.TryRead(bytes, names, out var index, out var refused));
        Assert.Null(index);
        Assert.NotEmpty(refused);
    }
}
