using Proviso.Desk;
using Proviso.Lists;

namespace Proviso.Cli;

/// <summary>List editions out of files and folders: which files make one, of which list and date they are.</summary>
internal static class ListFiles
{
    /// <summary>
    /// What to take from a folder: the files of the first kind it holds any of. Official sets come in many forms side by
    /// side, and one of them is the edition. A file that is named itself is read whatever its name.
    /// </summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Endings =
    [
        [".csv", ".zip", ".xlsx"],
        [".pip"],
        [".del"],
        [".xml"],
        [".ff"],
        [".txt", ".json"],
    ];

    /// <summary>None given is the starter table, which is said on stderr.</summary>
    /// <param name="list">Which OFAC list it is, where names do not say; null finds out.</param>
    public static ImmutableArray<SourcedEdition> Editions(
        string[]? paths,
        LocalDate? published,
        string? list,
        bool quiet
    ) =>
        paths is { Length: > 0 }
            ? [.. paths.Select(p => Edition(p, published, list, quiet))]
            : [Starter(quiet)];

    public static SourcedEdition Starter(bool quiet)
    {
        if (!quiet)
        {
            Console.Error.WriteLine(
                "proviso: no list given: the built-in starter table speaks, which is not a list to rely on; use --lists PATH"
            );
        }

        return new SourcedEdition(StarterEdition.Load(), []);
    }

    /// <summary>One edition: a file, an archive, or a folder of its files.</summary>
    public static SourcedEdition Edition(
        string path,
        LocalDate? published,
        string? list,
        bool quiet
    )
    {
        var files = Unpacked(path);
        var folder = Directory.Exists(path)
            ? path
            : Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var names = new[]
        {
            Path.GetFileName(path.TrimEnd('/', '\\')),
            Path.GetFileName(folder.TrimEnd('/', '\\')),
        };
        var edition = EditionReader.Read(
            files,
            new ListHints(published, list, [.. names.Distinct(StringComparer.Ordinal)])
        );
        if (!quiet)
        {
            Tell(edition);
        }

        return new SourcedEdition(edition, Named(files));
    }

    /// <summary>The files of an edition as they are kept, not read any further.</summary>
    public static ImmutableArray<ListFile> Plain(string path) => Named(Unpacked(path));

    private static ImmutableArray<ListFile> Unpacked(string path) =>
        PlainFiles.Of(FilesOf(path).Select(f => new ListFile(f, Inputs.ReadBytes(f))));

    private static ImmutableArray<ListFile> Named(ImmutableArray<ListFile> files) =>
        [.. files.Select(f => f with { Name = Path.GetFileName(f.Name) })];

    /// <summary>Which edition speaks and what it cannot say, on stderr.</summary>
    public static void Tell(ListEdition edition)
    {
        Console.Error.WriteLine(
            $"proviso: {edition.List} {edition.Date}, {edition.Parties.Length} parties ({edition.Date.How})"
        );
        foreach (var caveat in edition.Caveats)
        {
            Console.Error.WriteLine($"proviso: {caveat}");
        }
    }

    private static string[] FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw Inputs.Unreadable(
                "PV0401",
                path,
                "there is no such file or folder",
                "give the path of sdn.csv or of the folder that holds it"
            );
        }

        var all = Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).ToArray();
        return Endings
                .Select(endings => all.Where(f => endings.Any(e => EndsWith(f, e))).ToArray())
                .FirstOrDefault(files => files.Length > 0)
            ?? throw Inputs.Unreadable(
                "PV0401",
                path,
                "holds no list file",
                "put sdn.csv or sdn.xml (plain, .gz or .zip) there"
            );
    }

    private static bool EndsWith(string file, string ending) =>
        file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);
}
