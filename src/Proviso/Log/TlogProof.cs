using System.Globalization;

namespace Proviso.Log;

/// <summary>
/// A C2SP tlog-proof: a checkpoint and the way of one leaf to its root, in a text that can be checked offline by whoever has
/// the leaf. Unsigned for now, as the checkpoint is.
/// </summary>
public sealed record TlogProof(InclusionProof Inclusion, Checkpoint Checkpoint)
{
    private const string Head = "c2sp.org/tlog-proof@v1";

    public bool Verify(Digest leafHash) =>
        Inclusion.Size == Checkpoint.Size && Inclusion.Verify(leafHash, Checkpoint.Root);

    public string Write()
    {
        var path = string.Concat(
            Inclusion.Path.Select(hash =>
                Convert.ToBase64String(Convert.FromHexString(hash.Hex)) + "\n"
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Head}\nindex {Inclusion.Index}\n{path}\n{Checkpoint.Write()}"
        );
    }

    /// <summary>Null for anything that <see cref="Write"/> would not write itself.</summary>
    public static TlogProof? Parse(string written)
    {
        var end = written.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || Checkpoint.Parse(written[(end + 2)..]) is not { } checkpoint)
        {
            return null;
        }

        var lines = written[..end].Split('\n');
        if (
            lines is not [Head, var place, ..]
            || !place.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(
                place.AsSpan("index ".Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
            || Hashes(lines[2..]) is not { } path
        )
        {
            return null;
        }

        var read = new TlogProof(new InclusionProof(index, checkpoint.Size, path), checkpoint);
        return read.Write() == written ? read : null;
    }

    private static ImmutableArray<Digest>? Hashes(string[] lines)
    {
        var hashes = ImmutableArray.CreateBuilder<Digest>();
        Span<byte> hash = stackalloc byte[32];
        foreach (var line in lines)
        {
            if (!Convert.TryFromBase64String(line, hash, out var length) || length != hash.Length)
            {
                return null;
            }

            hashes.Add(new Digest(Convert.ToHexStringLower(hash)));
        }

        return hashes.ToImmutable();
    }
}
