namespace Proviso.Law.Text;

/// <summary>
/// Reads a whole pack, or nothing of it. Works in stages (form, keys, names, meaning) and stops after the first stage that
/// finds anything wrong, so that one mistake is said once and not in its consequences.
/// </summary>
public static class LawReader
{
    /// <exception cref="InvalidInputException">With every diagnostic of the stage, by file and line.</exception>
    public static Lawbook Read(IEnumerable<LawFile> files)
    {
        ImmutableArray<LawFile> ordered =
        [
            .. files.OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        var diagnostics = new DiagnosticList();
        var documents = LawDocuments.Read(ordered, diagnostics);
        return new LawbookReader(documents, diagnostics).Read(DigestOf(ordered));
    }

    /// <summary>SHA-256 over the files by path: path, line feed, content, NUL.</summary>
    public static Digest DigestOf(IEnumerable<LawFile> files)
    {
        var all = new System.Text.StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            all.Append(file.Path).Append('\n').Append(file.Content).Append('\0');
        }

        return Digest.Of(all.ToString());
    }
}
