using System.Numerics;

namespace Proviso.Log;

/// <summary>That a later tree only added to an earlier one: nothing was changed, taken out or put in between.</summary>
/// <param name="First">Leaves of the earlier tree.</param>
/// <param name="Second">Leaves of the later tree.</param>
public sealed record ConsistencyProof(long First, long Second, ImmutableArray<Digest> Path)
{
    /// <summary>RFC 6962 §2.1.2. Nothing needs to be shown for the empty tree, or for a tree and itself.</summary>
    /// <param name="leafHashes">Of the whole later tree.</param>
    public static ConsistencyProof Of(ReadOnlySpan<Digest> leafHashes, int first)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, leafHashes.Length);
        var path = ImmutableArray.CreateBuilder<Digest>();
        if (first > 0)
        {
            Walk(leafHashes, first, whole: true, path);
        }

        return new ConsistencyProof(first, leafHashes.Length, path.ToImmutable());
    }

    /// <summary>RFC 9162 §2.1.4.2.</summary>
    public bool Verify(Digest firstRoot, Digest secondRoot)
    {
        if (First < 0 || First > Second)
        {
            return false;
        }

        if (First == 0 || First == Second)
        {
            return Path.IsEmpty
                && (First == 0 ? firstRoot == MerkleTree.EmptyRoot : firstRoot == secondRoot);
        }

        // A first tree that is one full subtree is itself the start of the path.
        var path = BitOperations.IsPow2(First) ? Path.Insert(0, firstRoot) : Path;
        return !path.IsEmpty && Climb(path, firstRoot, secondRoot);
    }

    private bool Climb(ImmutableArray<Digest> path, Digest firstRoot, Digest secondRoot)
    {
        var (node, last) = (First - 1, Second - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (earlier, later) = (path[0], path[0]);
        foreach (var sibling in path.AsSpan()[1..])
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                earlier = MerkleTree.HashNode(sibling, earlier);
                later = MerkleTree.HashNode(sibling, later);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                later = MerkleTree.HashNode(later, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && earlier == firstRoot && later == secondRoot;
    }

    /// <param name="whole">The earlier tree's part here is one that its reader knows already: its root.</param>
    private static void Walk(
        ReadOnlySpan<Digest> leaves,
        int first,
        bool whole,
        ImmutableArray<Digest>.Builder path
    )
    {
        if (first == leaves.Length)
        {
            if (!whole)
            {
                path.Add(MerkleTree.RootOf(leaves));
            }

            return;
        }

        var left = MerkleTree.LeftOf(leaves.Length);
        if (first <= left)
        {
            Walk(leaves[..left], first, whole, path);
            path.Add(MerkleTree.RootOf(leaves[left..]));
        }
        else
        {
            Walk(leaves[left..], first - left, whole: false, path);
            path.Add(MerkleTree.RootOf(leaves[..left]));
        }
    }
}
