using System.Text;
using System.Text.Json.Nodes;
using Proviso.Log;

namespace Proviso.Storage.Tests;

/// <summary>Somebody who knows the format: a body is replaced and its commitment made to fit.</summary>
public sealed class ForgeryTests(ITestOutputHelper output)
{
    [Fact]
    public void A_forged_body_of_any_shape_is_a_finding_and_never_a_crash()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var forged = 0;
        foreach (var (index, salt, body) in Bodies(scratch.Path))
        {
            foreach (var other in Others(body).Distinct(StringComparer.Ordinal))
            {
                forged++;
                Assert.True(Forged(scratch, index, salt, other), $"leaf {index}: {other}");
            }
        }

        output.WriteLine($"{forged} forged bodies, each found");
        Assert.True(forged > 150);
    }

    [Fact]
    public void A_forger_who_makes_the_tree_fit_as_well_is_seen_by_the_checkpoints()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var (index, salt, body) = Bodies(scratch.Path).First(leaf => leaf.Index == 5);
        var other = body.Replace("permitted", "prohibited", StringComparison.Ordinal);
        Write(scratch.Path, index, salt, other);
        MakeTreeFit(scratch.Path);
        var finding = Assert.Single(StoreCheck.Of(scratch.Path).Findings);
        Assert.Contains("a leaf from 5 to 5 was changed", finding.What, StringComparison.Ordinal);
        File.Delete(scratch.Checkpoints);
        // Without them nothing inside the file tells: this is why they belong elsewhere too.
        var alone = Assert.Single(StoreCheck.Of(scratch.Path).Findings);
        Assert.Contains("no checkpoint lies beside it", alone.What, StringComparison.Ordinal);
    }

    private static bool Forged(ScratchStore scratch, long index, byte[] salt, string body)
    {
        using var copy = new ScratchStore();
        File.Copy(scratch.Path, copy.Path);
        File.Copy(scratch.Checkpoints, copy.Checkpoints);
        Write(copy.Path, index, salt, body);
        return !StoreCheck.Of(copy.Path).IsWell;
    }

    private static void Write(string path, long index, byte[] salt, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var commitment = Leaf.CommitmentOf(salt, bytes).Hex;
        using var connection = Sql.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE leaf_body SET body = $body WHERE idx = $index; UPDATE leaf SET commitment = $commitment WHERE idx = $index";
        command.Parameters.AddWithValue("$body", bytes);
        command.Parameters.AddWithValue("$index", index);
        command.Parameters.AddWithValue("$commitment", Convert.FromHexString(commitment));
        Assert.Equal(2, command.ExecuteNonQuery());
    }

    private static void MakeTreeFit(string path)
    {
        var tree = new MerkleTree();
        using var connection = Sql.Open(path);
        using (var read = connection.CreateCommand())
        {
            read.CommandText = "SELECT idx, kind, recorded_at, commitment FROM leaf ORDER BY idx";
            using var row = read.ExecuteReader();
            while (row.Read())
            {
                var commitment = new Digest(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(3)));
                var time = LeafHeader.ReadTime(row.GetString(2))!.Value;
                tree.Append(
                    new LeafHeader(row.GetInt64(0), row.GetString(1), time, commitment).Hash
                );
            }
        }

        using var write = connection.CreateCommand();
        write.CommandText = "UPDATE tree SET frontier = $frontier";
        write.Parameters.AddWithValue(
            "$frontier",
            Convert.FromHexString(string.Concat(tree.Frontier.Select(hash => hash.Hex)))
        );
        write.ExecuteNonQuery();
    }

    private static List<(long Index, byte[] Salt, string Body)> Bodies(string path)
    {
        using var connection = Sql.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT idx, salt, body FROM leaf_body ORDER BY idx";
        using var row = command.ExecuteReader();
        var bodies = new List<(long, byte[], string)>();
        while (row.Read())
        {
            var body = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2));
            bodies.Add((row.GetInt64(0), row.GetFieldValue<byte[]>(1), body));
        }

        return bodies;
    }

    /// <summary>No JSON, other JSON, each member left out, and each member of every other type.</summary>
    private static IEnumerable<string> Others(string body)
    {
        string[] values =
        [
            "null",
            "true",
            "-1",
            "1e300",
            "\"\"",
            "\"x\\u0000\"",
            "[]",
            "{}",
            "[null]",
        ];
        foreach (var text in (string[])["", "{", "\u00ff", "\"\"", .. values])
        {
            yield return text;
        }

        yield return body[..^1] + ",\"schema\":\"proviso/record/1\"}";
        foreach (var key in JsonNode.Parse(body)!.AsObject().Select(member => member.Key))
        {
            var without = JsonNode.Parse(body)!.AsObject();
            without.Remove(key);
            yield return without.ToJsonString();
            foreach (var value in values)
            {
                var changed = JsonNode.Parse(body)!.AsObject();
                changed[key] = JsonNode.Parse(value);
                yield return changed.ToJsonString();
            }
        }
    }
}
