using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// Files by their content: list files, law packs. What is there already is not written again, and what differs little from
/// what came before it is written as the difference.
/// </summary>
public static class Blobs
{
    // No list packs to a thirtieth of its size.
    private const int SurelySmall = 60;

    /// <returns>The digest of the plain bytes, by which they are found.</returns>
    public static Digest Put(StoreWriter writer, ReadOnlyMemory<byte> plain) =>
        Put(writer, plain, []);

    /// <param name="before">Files it may be the next edition of; the one it differs least from is taken.</param>
    /// <inheritdoc cref="Put(StoreWriter, ReadOnlyMemory{byte})"/>
    public static Digest Put(
        StoreWriter writer,
        ReadOnlyMemory<byte> plain,
        ImmutableArray<Digest> before
    )
    {
        var digest = Digest.Of(plain.Span);
        if (!Has(writer.Connection, digest))
        {
            var delta = new BlobLine(writer.Connection).Delta(plain, before);
            // Packing the whole file is what takes time, and seldom is the delta so large that it must be known.
            byte[]? whole =
                delta is not null && delta.Stored.Length < plain.Length / SurelySmall
                    ? null
                    : BlobPacking.Pack(plain.Span, CompressionLevel.Optimal);
            delta = delta?.Stored.Length < (whole?.Length / 2 ?? int.MaxValue) ? delta : null;
            var stored = delta?.Stored ?? whole!;
            Write(
                writer,
                new BlobBody(
                    digest,
                    plain.Length,
                    delta is null ? BlobBody.Brotli : BlobBody.Delta,
                    Digest.Of(stored),
                    delta?.Base,
                    delta?.Step ?? 0
                ),
                stored
            );
        }

        return digest;
    }

    /// <summary>The plain bytes, checked against the digest they are asked by; null when there are none.</summary>
    /// <exception cref="StoreUnavailableException">They are not what was put there (PV0510).</exception>
    public static byte[]? Get(SqliteConnection connection, Digest digest) =>
        new BlobReader(connection).Get(digest);

    private static void Write(StoreWriter writer, BlobBody body, byte[] stored)
    {
        var index = writer.Append(BlobBody.Kind, body.Write());
        writer.Connection.Execute(
            """
            INSERT INTO blob (tenant, sha256, length, encoding, stored_sha256, stored, leaf, base, step)
            VALUES ($tenant, $sha256, $length, $encoding, $stored_sha256, $stored, $leaf, $base, $step)
            """,
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", body.Sha256.Hex),
            ("$length", body.Length),
            ("$encoding", body.Encoding),
            ("$stored_sha256", body.StoredSha256.Hex),
            ("$stored", stored),
            ("$leaf", index),
            ("$base", body.Base?.Hex ?? ""),
            ("$step", body.Step)
        );
    }

    private static bool Has(SqliteConnection connection, Digest digest) =>
        connection.Scalar(
            "SELECT 1 FROM blob WHERE tenant = $tenant AND sha256 = $sha256",
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", digest.Hex)
        )
            is not null;
}
