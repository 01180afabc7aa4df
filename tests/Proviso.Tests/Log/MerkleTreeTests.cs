using System.Globalization;
using System.Text;
using Proviso.Log;

namespace Proviso.Tests.Log;

public sealed class MerkleTreeTests
{
    private const int Most = 300;

    private static readonly Digest[] Leaves =
    [
        .. Enumerable
            .Range(0, Most)
            .Select(i =>
                MerkleTree.HashLeaf(
                    Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))
                )
            ),
    ];

    private static readonly Digest[] Roots =
    [
        .. Enumerable.Range(0, Most + 1).Select(n => MerkleTree.RootOf(Leaves.AsSpan(0, n))),
    ];

    [Fact]
    public void The_short_way_gives_the_root_of_the_definition_for_every_size_to_300()
    {
        var tree = new MerkleTree();
        for (var size = 0; size <= Most; size++)
        {
            Assert.Equal(Roots[size], tree.Root);
            Assert.Equal(Roots[size], new MerkleTree(size, tree.Frontier).Root);
            if (size < Most)
            {
                tree.Append(Leaves[size]);
            }
        }
    }

    [Fact]
    public void A_frontier_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MerkleTree(3, [Leaves[0]]));

    [Fact]
    public void Every_inclusion_proof_verifies()
    {
        foreach (var size in Sizes())
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Of(Leaves.AsSpan(0, size), index);
                Assert.True(proof.Verify(Leaves[index], Roots[size]), $"{index} of {size}");
            }
        }
    }

    [Fact]
    public void No_inclusion_proof_verifies_with_anything_changed()
    {
        for (var size = 1; size <= 34; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Of(Leaves.AsSpan(0, size), index);
                var (leaf, root) = (Leaves[index], Roots[size]);
                Assert.False(proof.Verify(Changed(leaf), root));
                Assert.False(proof.Verify(leaf, Changed(root)));
                Assert.All(
                    ChangedPaths(proof.Path),
                    path => Assert.False((proof with { Path = path }).Verify(leaf, root))
                );
                Assert.All(
                    Enumerable.Range(-1, size + 3).Where(i => i != index),
                    i => Assert.False((proof with { Index = i }).Verify(leaf, root))
                );
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_verifies()
    {
        foreach (var second in Sizes())
        {
            for (var first = 0; first <= second; first++)
            {
                var proof = ConsistencyProof.Of(Leaves.AsSpan(0, second), first);
                Assert.True(proof.Verify(Roots[first], Roots[second]), $"{first} to {second}");
            }
        }
    }

    [Fact]
    public void No_consistency_proof_verifies_with_anything_changed()
    {
        for (var second = 2; second <= 34; second++)
        {
            for (var first = 1; first < second; first++)
            {
                var proof = ConsistencyProof.Of(Leaves.AsSpan(0, second), first);
                var (earlier, later) = (Roots[first], Roots[second]);
                Assert.False(proof.Verify(Changed(earlier), later));
                Assert.False(proof.Verify(earlier, Changed(later)));
                Assert.All(
                    ChangedPaths(proof.Path),
                    path => Assert.False((proof with { Path = path }).Verify(earlier, later))
                );
                Assert.All(
                    Enumerable.Range(0, first),
                    other => Assert.False(proof.Verify(Roots[other], later))
                );
            }
        }
    }

    [Fact]
    public void A_tree_is_not_consistent_with_one_that_had_another_leaf()
    {
        for (var second = 2; second <= 20; second++)
        {
            for (var first = 1; first < second; first++)
            {
                var forged = Leaves[..first];
                forged[first / 2] = Changed(forged[first / 2]);
                var proof = ConsistencyProof.Of(Leaves.AsSpan(0, second), first);
                Assert.False(proof.Verify(MerkleTree.RootOf(forged), Roots[second]));
            }
        }
    }

    private static IEnumerable<int> Sizes() =>
        Enumerable.Range(1, 70).Append(127).Append(128).Append(300);

    private static Digest Changed(Digest digest) =>
        new((digest.Hex[0] == '0' ? "1" : "0") + digest.Hex[1..]);

    private static IEnumerable<ImmutableArray<Digest>> ChangedPaths(ImmutableArray<Digest> path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            yield return path.SetItem(i, Changed(path[i]));
            yield return path.RemoveAt(i);
            yield return path.Insert(i, path[i]);
        }

        for (var i = 1; i < path.Length; i++)
        {
            yield return path.SetItem(i, path[i - 1]).SetItem(i - 1, path[i]);
        }

        yield return path.Add(Leaves[0]);
    }
}
