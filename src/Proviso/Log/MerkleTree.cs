using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace Proviso.Log;

/// <summary>
/// The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1, append-only. It keeps only the roots of its full subtrees (a
/// compact range), 64 at most, so appending costs one or two hashes whatever its size. Not for several threads.
/// </summary>
public sealed class MerkleTree
{
    private readonly List<Digest> _frontier;

    public MerkleTree()
        : this(0, []) { }

    /// <summary>A tree that goes on where another stopped.</summary>
    /// <param name="frontier">As <see cref="Frontier"/> gave it.</param>
    /// <exception cref="ArgumentException">A frontier of another size.</exception>
    public MerkleTree(long size, ImmutableArray<Digest> frontier)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (frontier.Length != BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException(
                $"a tree of {size} leaves has {BitOperations.PopCount((ulong)size)} full subtrees, not {frontier.Length}",
                nameof(frontier)
            );
        }

        Size = size;
        _frontier = [.. frontier];
    }

    /// <summary>SHA-256 of nothing: the root of no leaf.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    public long Size { get; private set; }

    /// <summary>Roots of the full subtrees, the largest (leftmost) first; one for each bit set in the size.</summary>
    public ImmutableArray<Digest> Frontier => [.. _frontier];

    public Digest Root
    {
        get
        {
            if (_frontier.Count == 0)
            {
                return EmptyRoot;
            }

            var root = _frontier[^1];
            for (var i = _frontier.Count - 2; i >= 0; i--)
            {
                root = HashNode(_frontier[i], root);
            }

            return root;
        }
    }

    /// <param name="leafHash">Of <see cref="HashLeaf"/>.</param>
    public void Append(Digest leafHash)
    {
        // Each full subtree as large as what is added joins it, as carries do in counting.
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            leafHash = HashNode(_frontier[^1], leafHash);
            _frontier.RemoveAt(_frontier.Count - 1);
        }

        _frontier.Add(leafHash);
        Size++;
    }

    public static Digest HashLeaf(ReadOnlySpan<byte> data)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([0]);
        sha.AppendData(data);
        return new Digest(Convert.ToHexStringLower(sha.GetHashAndReset()));
    }

    public static Digest HashNode(Digest left, Digest right)
    {
        Span<byte> joined = stackalloc byte[65];
        joined[0] = 1;
        Bytes(left, joined[1..33]);
        Bytes(right, joined[33..]);
        return Digest.Of(joined);
    }

    /// <summary>The root as the RFC defines it, by halves; for proofs and for checking the short way.</summary>
    public static Digest RootOf(ReadOnlySpan<Digest> leafHashes) =>
        leafHashes.Length switch
        {
            0 => EmptyRoot,
            1 => leafHashes[0],
            var n => HashNode(RootOf(leafHashes[..LeftOf(n)]), RootOf(leafHashes[LeftOf(n)..])),
        };

    /// <summary>The largest power of two below n: how many leaves the left half has.</summary>
    internal static int LeftOf(int n) => 1 << BitOperations.Log2((uint)n - 1);

    private static void Bytes(Digest digest, Span<byte> into)
    {
        if (
            Convert.FromHexString(digest.Hex, into, out _, out var written) != OperationStatus.Done
            || written != into.Length
        )
        {
            throw new FormatException($"'{digest.Hex}' is no SHA-256");
        }
    }
}
