using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Files by their content: list files, law packs. What is there already is not written again.</summary>
public static class Blobs
{
    /// <returns>The digest of the plain bytes, by which they are found.</returns>
    public static Digest Put(StoreWriter writer, ReadOnlyMemory<byte> plain)
    {
        var digest = Digest.Of(plain.Span);
        if (Has(writer.Connection, digest))
        {
            return digest;
        }

        var stored = Pack(plain.Span);
        var body = new BlobBody(digest, plain.Length, BlobBody.Brotli, Digest.Of(stored));
        var index = writer.Append(BlobBody.Kind, body.Write());
        writer.Connection.Execute(
            """
            INSERT INTO blob (tenant, sha256, length, encoding, stored_sha256, stored, leaf)
            VALUES ($tenant, $sha256, $length, $encoding, $stored_sha256, $stored, $leaf)
            """,
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", body.Sha256.Hex),
            ("$length", body.Length),
            ("$encoding", body.Encoding),
            ("$stored_sha256", body.StoredSha256.Hex),
            ("$stored", stored),
            ("$leaf", index)
        );
        return digest;
    }

    /// <summary>The plain bytes, checked against the digest they are asked by; null when there are none.</summary>
    /// <exception cref="StoreUnavailableException">They are not what was put there (PV0510).</exception>
    public static byte[]? Get(SqliteConnection connection, Digest digest)
    {
        using var command = connection.Command(
            "SELECT length, stored FROM blob WHERE tenant = $tenant AND sha256 = $sha256",
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", digest.Hex)
        );
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        return
            Unpack(row.GetFieldValue<byte[]>(1), row.GetInt64(0)) is { } plain
            && Digest.Of(plain) == digest
            ? plain
            : throw StoreFaults.Damaged(connection.DataSource);
    }

    /// <summary>Null when the bytes are no Brotli data of that length.</summary>
    internal static byte[]? Unpack(byte[] stored, long length)
    {
        if (length is < 0 or > int.MaxValue)
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(stored, writable: false);
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            var plain = new byte[length];
            brotli.ReadExactly(plain);
            return brotli.ReadByte() < 0 ? plain : null;
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Has(SqliteConnection connection, Digest digest) =>
        connection.Scalar(
            "SELECT 1 FROM blob WHERE tenant = $tenant AND sha256 = $sha256",
            ("$tenant", SqliteStore.Tenant),
            ("$sha256", digest.Hex)
        )
            is not null;

    private static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }
}
