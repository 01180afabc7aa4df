namespace Proviso.Law.Text;

/// <summary>The files of a pack, sorted by what they are, every one in form.</summary>
internal sealed class LawDocuments
{
    private readonly List<(FrameRule Kind, Frame Frame)> _all = [];

    private LawDocuments(SourceSpan start) => Start = start;

    /// <summary>Where the first file starts: the place of what no file says.</summary>
    public SourceSpan Start { get; }

    public IEnumerable<Frame> Of(FrameRule kind) =>
        _all.Where(document => document.Kind == kind).Select(document => document.Frame);

    public static LawDocuments Read(ImmutableArray<LawFile> files, DiagnosticList diagnostics)
    {
        var names = new LawNames(diagnostics);
        var trees = new List<TextNode>();
        foreach (var file in files)
        {
            names.Declare(LawNameKind.File, file.Path, new SourceSpan(file.Path, 1, 1));
            try
            {
                trees.Add(YamlText.Read(file.Path, file.Content));
            }
            catch (InvalidInputException invalid)
            {
                diagnostics.AddRange(invalid.Diagnostics);
            }
        }

        diagnostics.ThrowIfAny();
        var first = files.IsEmpty ? "law" : files[0].Path;
        var documents = new LawDocuments(new SourceSpan(first, 1, 1));
        var check = new FrameCheck(diagnostics);
        foreach (var tree in trees)
        {
            documents.Add(tree, check, diagnostics);
        }

        diagnostics.ThrowIfAny();
        return documents;
    }

    private void Add(TextNode tree, FrameCheck check, DiagnosticList diagnostics)
    {
        var kinds = LawFrames.Files.Select(kind => kind.Keys[0].Key);
        if (tree is not TextNode.Mapping mapping || mapping.Entries.IsEmpty)
        {
            diagnostics.Add(
                "PV0117",
                tree.Span,
                "a law file is keys and values",
                $"start with one of {string.Join(", ", kinds)}"
            );
            return;
        }

        // An instrument names its family, so a file is first of all what stands first in the table.
        var kind = LawFrames.Files.FirstOrDefault(kind => mapping[kind.Keys[0].Key] is not null);
        if (kind is null)
        {
            check.UnknownKey(mapping.Entries[0], "this law file", kinds);
            return;
        }

        check.Check(mapping, kind);
        _all.Add((kind, new Frame(mapping)));
    }
}
