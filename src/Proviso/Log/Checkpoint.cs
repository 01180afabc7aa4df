using System.Globalization;

namespace Proviso.Log;

/// <summary>
/// A C2SP tlog-checkpoint: which log, how many leaves, which root. It is unsigned for now, so it proves that the record is
/// what it was when the checkpoint was taken, and not who took it.
/// </summary>
/// <param name="Origin">The log's name, one line: "proviso/" and the store's id.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>Three lines, each with its line end: origin, size, root in base64.</summary>
    public string Write() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Origin}\n{Size}\n{Convert.ToBase64String(Convert.FromHexString(Root.Hex))}\n"
        );

    /// <summary>Null for anything that <see cref="Write"/> would not write itself.</summary>
    public static Checkpoint? Parse(string written)
    {
        var lines = written.Split('\n');
        Span<byte> root = stackalloc byte[32];
        if (
            lines is not [{ Length: > 0 } origin, var size, var base64, ""]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            || !Convert.TryFromBase64String(base64, root, out var length)
            || length != root.Length
        )
        {
            return null;
        }

        var read = new Checkpoint(origin, leaves, new Digest(Convert.ToHexStringLower(root)));
        return read.Write() == written ? read : null;
    }
}
