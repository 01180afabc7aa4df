using Proviso.Lists;

namespace Proviso.Cli;

/// <summary>
/// An edition that was read from a path and found whole, without the edition: hundreds may be given at once, and each takes
/// a hundred megabytes when it is read.
/// </summary>
internal sealed record GivenEdition(
    string Path,
    EditionSummary Summary,
    PartyPrints Prints,
    ImmutableArray<Digest> Digests
)
{
    public string Name =>
        System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    public static GivenEdition Read(string path, LocalDate? published, string? list)
    {
        var (edition, files) = ListFiles.Edition(path, published, list, quiet: true);
        return new GivenEdition(
            path,
            EditionSummary.Of(edition),
            PartyPrints.Of(edition),
            [.. files.Select(file => Digest.Of(file.Content.Span))]
        );
    }

    /// <summary>The files from the disk once more, as they were when they were read.</summary>
    /// <exception cref="InvalidInputException">They are not (PV0413).</exception>
    public ImmutableArray<ListFile> FilesAgain()
    {
        var files = ListFiles.Plain(Path);
        return files.Select(file => Digest.Of(file.Content.Span)).SequenceEqual(Digests)
            ? files
            : throw Inputs.Unreadable(
                "PV0413",
                Path,
                "was changed while it was added",
                "add it again when nobody writes to it"
            );
    }
}
