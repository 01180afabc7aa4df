using System.Text;

namespace Proviso.Law.Text;

/// <summary>
/// A pack's files as one run of bytes, whose SHA-256 is the pack's digest: kept with a decision, they are the law it was
/// made from.
/// </summary>
public static class LawBundle
{
    /// <summary>By path: path, line feed, content, NUL.</summary>
    public static byte[] Pack(IEnumerable<LawFile> files)
    {
        var all = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            all.Append(file.Path).Append('\n').Append(file.Content).Append('\0');
        }

        return Encoding.UTF8.GetBytes(all.ToString());
    }

    /// <exception cref="FormatException">Bytes that <see cref="Pack"/> did not make.</exception>
    public static ImmutableArray<LawFile> Unpack(ReadOnlySpan<byte> bundle)
    {
        var files = ImmutableArray.CreateBuilder<LawFile>();
        foreach (var part in Encoding.UTF8.GetString(bundle).Split('\0')[..^1])
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            if (end < 0)
            {
                throw new FormatException("a file of the law bundle has no path");
            }

            files.Add(new LawFile(part[..end], part[(end + 1)..]));
        }

        return files.ToImmutable();
    }
}
