using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage.Tests;

public sealed class SqliteStoreTests
{
    [Fact]
    public void A_new_store_has_one_leaf_that_names_it()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var checkpoint = store.Checkpoint();
        Assert.Equal(1, checkpoint.Size);
        Assert.Equal(store.Origin, checkpoint.Origin);
        Assert.Matches("^proviso/[0-9a-f]{16}$", store.Origin);
        Assert.Equal(checkpoint, Assert.Single(Notes(scratch)));
        Assert.Equal(["store.db", "store.db.checkpoints"], Left(scratch, store));
    }

    [Fact]
    public void A_store_opened_again_is_the_same_and_goes_on()
    {
        using var scratch = new ScratchStore();
        string origin;
        using (var store = scratch.Open())
        {
            origin = store.Origin;
            Assert.Equal([1, 2], store.Write(w => (long[])[Append(w, 1), Append(w, 2)]));
        }

        using var again = scratch.Open(create: false);
        Assert.Equal(origin, again.Origin);
        Assert.Equal(3, again.Write(w => Append(w, 3)));
        Assert.Equal([1, 3, 4], Notes(scratch).Select(note => note.Size));
    }

    [Fact]
    public void The_tree_is_that_of_the_leaves()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        for (var i = 0; i < 20; i++)
        {
            store.Write(w => Append(w, i));
        }

        var hashes = store.Read(connection => Hashes(connection)).ToArray();
        Assert.Equal(21, hashes.Length);
        Assert.Equal(MerkleTree.RootOf(hashes), store.Checkpoint().Root);
        Assert.All(
            Notes(scratch),
            note => Assert.Equal(MerkleTree.RootOf(hashes.AsSpan(0, (int)note.Size)), note.Root)
        );
    }

    [Fact]
    public void A_write_that_throws_leaves_nothing()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        Assert.Throws<TimeoutException>(() =>
            store.Write<int>(w =>
            {
                Append(w, 1);
                throw new TimeoutException();
            })
        );
        Assert.Equal(1, store.Checkpoint().Size);
        Assert.Single(Notes(scratch));
        Assert.Equal(1, store.Write(w => Append(w, 2)));
    }

    [Fact]
    public void A_write_inside_a_write_is_one_transaction()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        store.Write(w => Append(w, 1) + store.Write(inner => Append(inner, 2)));
        Assert.Equal([1, 3], Notes(scratch).Select(note => note.Size));
    }

    [Fact]
    public void A_failed_write_inside_undoes_the_one_around_it_even_when_that_goes_on()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        Assert.Throws<InvalidOperationException>(() =>
            store.Write(w =>
            {
                Append(w, 1);
                Assert.Throws<TimeoutException>(() =>
                    store.Write<int>(_ => throw new TimeoutException())
                );
                return 0;
            })
        );
        Assert.Equal(1, store.Checkpoint().Size);
    }

    [Fact]
    public void A_read_inside_a_write_sees_what_it_wrote_and_one_outside_does_not()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        using var other = scratch.Open();
        store.Write(w =>
        {
            Append(w, 1);
            Assert.Equal(2, store.Read(Count));
            Assert.Equal(1, other.Read(Count));
            return 0;
        });
        Assert.Equal(2, other.Read(Count));
    }

    [Fact]
    public void A_body_that_is_not_canonical_is_refused()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        Assert.Throws<ArgumentException>(() =>
            store.Write(w => w.Append("test", "{ \"a\": 1 }"u8.ToArray()))
        );
    }

    [Fact]
    public async Task Many_threads_and_two_open_stores_give_one_order()
    {
        using var scratch = new ScratchStore();
        using var one = scratch.Open();
        using var two = scratch.Open();
        var tasks = Enumerable
            .Range(0, 8)
            .Select(t =>
                Task.Run(() =>
                {
                    var store = t % 2 == 0 ? one : two;
                    for (var i = 0; i < 10; i++)
                    {
                        store.Write(w => Append(w, i));
                    }
                })
            );
        await Task.WhenAll(tasks);
        var hashes = one.Read(connection => Hashes(connection)).ToArray();
        Assert.Equal(81, hashes.Length);
        Assert.Equal(MerkleTree.RootOf(hashes), two.Checkpoint().Root);
        Assert.Equal(
            Enumerable.Range(1, 81).Select(i => (long)i),
            Notes(scratch).Select(n => n.Size)
        );
    }

    [Fact]
    public void A_writer_ends_with_its_write()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        var kept = store.Write(w => w);
        Assert.Throws<ObjectDisposedException>(() => Append(kept, 1));
    }

    private static long Append(StoreWriter writer, int number) =>
        writer.Append(
            "test",
            CanonicalJson.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("n", number);
                json.WriteEndObject();
            })
        );

    private static long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM leaf";
        return (long)command.ExecuteScalar()!;
    }

    private static List<Digest> Hashes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT idx, kind, recorded_at, salt, body FROM leaf JOIN leaf_body USING (tenant, idx) ORDER BY idx";
        using var row = command.ExecuteReader();
        var hashes = new List<Digest>();
        while (row.Read())
        {
            Assert.Equal(hashes.Count, row.GetInt64(0));
            var leaf = new Leaf(
                row.GetInt64(0),
                row.GetString(1),
                LeafHeader.ReadTime(row.GetString(2))!.Value,
                row.GetFieldValue<byte[]>(3),
                row.GetFieldValue<byte[]>(4)
            );
            hashes.Add(leaf.Hash);
        }

        return hashes;
    }

    private static Checkpoint[] Notes(ScratchStore scratch) =>
        [
            .. File.ReadAllText(scratch.Checkpoints)
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(note => Checkpoint.Parse(note + "\n")!),
        ];

    private static IEnumerable<string> Left(ScratchStore scratch, SqliteStore store)
    {
        store.Dispose();
        return Directory
            .GetFiles(scratch.Folder)
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);
    }
}
