using System.Security.Cryptography;

namespace Proviso.Log;

/// <summary>One entry of the log, with its body.</summary>
/// <param name="Salt">32 random bytes: without them a short body could be guessed from its commitment.</param>
/// <param name="Body">Canonical JSON (RFC 8785).</param>
public sealed record Leaf(
    long Index,
    string Kind,
    Instant RecordedAt,
    ReadOnlyMemory<byte> Salt,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>The one length of a salt, so that salt ‖ body can be parted in one way only.</summary>
    public const int SaltBytes = 32;

    public Digest Commitment => CommitmentOf(Salt.Span, Body.Span);

    public LeafHeader Header => new(Index, Kind, RecordedAt, Commitment);

    public Digest Hash => Header.Hash;

    public static Digest CommitmentOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body)
    {
        if (salt.Length != SaltBytes)
        {
            throw new ArgumentException($"a salt has {SaltBytes} bytes", nameof(salt));
        }

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(body);
        return new Digest(Convert.ToHexStringLower(sha.GetHashAndReset()));
    }
}
