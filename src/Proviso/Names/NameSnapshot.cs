using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Proviso.Names.Finding;

namespace Proviso.Names;

/// <summary>
/// A <see cref="NameIndex"/> as bytes, to be mapped from a file: it answers as the one that was built, without the building.
/// A cache and no record: what does not fit, by its names, by the rules it was built under or by a single byte, is refused
/// with a reason, and whoever asked builds the index anew.
/// </summary>
/// <remarks>
/// Head of 128 bytes, little-endian: <c>PVNAMES1</c>; the length of the whole (8 bytes); SHA-256 of all behind it; of the rules: <see cref="NameIndex.ScoreVersion"/>, every table of names and the build of this engine; of the names in their order.
/// </remarks>
public static class NameSnapshot
{
    private const int OfLength = 8;
    private const int OfContent = 16;
    private const int OfRules = OfContent + SHA256.HashSizeInBytes;
    private const int OfNames = OfRules + SHA256.HashSizeInBytes;

    private static readonly Lazy<byte[]> Rules = new(HashOfRules);

    private static ReadOnlySpan<byte> Magic => "PVNAMES1"u8;

    /// <summary>Builds the index of these names and gives its bytes.</summary>
    /// <exception cref="InvalidInputException">A name is longer than 512 characters (PV0350).</exception>
    public static ReadOnlyMemory<byte> Of(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            NameWords.RefuseLong(name);
        }

        var bytes = IndexDraft.Bytes(names);
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(OfLength), bytes.Length);
        Rules.Value.CopyTo(bytes.AsSpan(OfRules));
        HashOf(names).CopyTo(bytes.AsSpan(OfNames));
        SHA256.HashData(bytes.AsSpan(OfRules), bytes.AsSpan(OfContent));
        return bytes;
    }

    /// <param name="bytes">Unchanged as long as the index is used.</param>
    /// <param name="names">Those that the index is for, in their order.</param>
    /// <param name="refused">Why not, a clause: "it is of other names".</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        ImmutableArray<string> names,
        [NotNullWhen(true)] out NameIndex? index,
        out string refused
    )
    {
        refused = Fault(bytes.Span) ?? "";
        if (refused.Length == 0 && !Holds(bytes.Span, OfNames, HashOf(names)))
        {
            refused = "it is of other names";
        }

        index = refused.Length == 0 ? new NameIndex(new IndexImage(bytes)) : null;
        return index is not null;
    }

    private static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return "this machine reads numbers the other way round";
        }

        if (bytes.Length < IndexImage.HeadLength || !bytes.StartsWith(Magic))
        {
            return "it is no snapshot of names, or of another form";
        }

        if (BinaryPrimitives.ReadInt64LittleEndian(bytes[OfLength..]) != bytes.Length)
        {
            return "it is cut short or grown";
        }

        if (!Holds(bytes, OfRules, Rules.Value))
        {
            return "it was built under other rules or by another build";
        }

        return Holds(bytes, OfContent, SHA256.HashData(bytes[OfRules..])) ? null : "it is damaged";
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> hash) =>
        bytes.Slice(at, hash.Length).SequenceEqual(hash);

    private static byte[] HashOf(ImmutableArray<string> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var name in names)
        {
            // As they are in memory: any two names differ, broken surrogates too.
            BinaryPrimitives.WriteInt32LittleEndian(length, name.Length);
            hash.AppendData(length);
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(name.AsSpan()));
        }

        return hash.GetHashAndReset();
    }

    private static byte[] HashOfRules()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var engine = typeof(NameSnapshot).Assembly;
        hash.AppendData(Encoding.UTF8.GetBytes(NameIndex.ScoreVersion));
        hash.AppendData(engine.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (
            var table in engine
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("names/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            using var stream = engine.GetManifestResourceStream(table)!;
            hash.AppendData(SHA256.HashData(stream));
        }

        return hash.GetHashAndReset();
    }
}
