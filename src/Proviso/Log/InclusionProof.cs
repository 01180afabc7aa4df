namespace Proviso.Log;

/// <summary>That a leaf stands at its place in a tree of a size: the siblings on its way to the root, lowest first.</summary>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<Digest> Path)
{
    /// <summary>RFC 6962 §2.1.1.</summary>
    /// <param name="leafHashes">Of the whole tree.</param>
    public static InclusionProof Of(ReadOnlySpan<Digest> leafHashes, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leafHashes.Length);
        var path = ImmutableArray.CreateBuilder<Digest>();
        Walk(leafHashes, index, path);
        return new InclusionProof(index, leafHashes.Length, path.ToImmutable());
    }

    /// <summary>RFC 9162 §2.1.3.2.</summary>
    public bool Verify(Digest leafHash, Digest root)
    {
        if (Index < 0 || Index >= Size)
        {
            return false;
        }

        var (node, last, hash) = (Index, Size - 1, leafHash);
        foreach (var sibling in Path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleTree.HashNode(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleTree.HashNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    private static void Walk(
        ReadOnlySpan<Digest> leaves,
        int index,
        ImmutableArray<Digest>.Builder path
    )
    {
        if (leaves.Length <= 1)
        {
            return;
        }

        var left = MerkleTree.LeftOf(leaves.Length);
        var isLeft = index < left;
        Walk(isLeft ? leaves[..left] : leaves[left..], isLeft ? index : index - left, path);
        path.Add(MerkleTree.RootOf(isLeft ? leaves[left..] : leaves[..left]));
    }
}
