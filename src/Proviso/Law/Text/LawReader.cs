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

    /// <summary>SHA-256 over the files as <see cref="LawBundle"/> packs them.</summary>
    public static Digest DigestOf(IEnumerable<LawFile> files) => Digest.Of(LawBundle.Pack(files));
}
