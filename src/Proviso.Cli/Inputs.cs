using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Cli;

/// <summary>The disk end of the program: reads law packs, list editions and transactions, and says what is wrong with a path.</summary>
internal static class Inputs
{
    private static readonly System.Text.UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly string[] ListEndings =
    [
        ".csv",
        ".csv.gz",
        ".pip",
        ".pip.gz",
        ".del",
        ".del.gz",
    ];

    /// <summary>The pack built in; a folder in its place; or a single file that replaces its namesake or comes on top.</summary>
    public static Lawbook Law(string? path)
    {
        if (path is null)
        {
            return EmbeddedLaw.Load();
        }

        if (Directory.Exists(path))
        {
            var files = Directory
                .EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories)
                .Select(f => new LawFile(f, ReadText(f)))
                .ToArray();
            return files.Length > 0
                ? LawReader.Read(files)
                : throw Unreadable(
                    "PV0401",
                    path,
                    "holds no law file",
                    "give a folder with .yaml files, or leave --law out for the pack built in"
                );
        }

        var file = new LawFile(path, ReadText(path));
        var name = Path.GetFileName(path);
        return LawReader.Read(
            EmbeddedLaw.Files().Where(f => Path.GetFileName(f.Path) != name).Append(file)
        );
    }

    /// <summary>Editions from files and folders; none given is the starter table, which is said on stderr.</summary>
    public static IEnumerable<ListEdition> Lists(string[]? paths, LocalDate? published, bool quiet)
    {
        if (paths is not { Length: > 0 })
        {
            if (!quiet)
            {
                Console.Error.WriteLine(
                    "proviso: no list given: the built-in starter table speaks, which is not a list to rely on; use --lists PATH"
                );
            }

            return [StarterEdition.Load()];
        }

        return [.. paths.Select(p => Edition(p, published, quiet))];
    }

    private static ListEdition Edition(string path, LocalDate? published, bool quiet)
    {
        var files = ListFilesOf(path).Select(f => new ListFile(f, ReadBytes(f))).ToArray();
        var folder = Directory.Exists(path)
            ? path
            : Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var names = new[]
        {
            Path.GetFileName(path.TrimEnd('/', '\\')),
            Path.GetFileName(folder.TrimEnd('/', '\\')),
        };
        var edition = OfacCsvReader.Read(
            [.. files],
            EditionDate.Find(published, [.. names.Distinct(StringComparer.Ordinal)]),
            OfacListName.Find(null, [.. names, .. files.Select(f => f.Name)])
        );
        if (!quiet)
        {
            Console.Error.WriteLine(
                $"proviso: {edition.List} {edition.Date}, {edition.Parties.Length} parties ({edition.Date.How})"
            );
            foreach (var caveat in edition.Caveats)
            {
                Console.Error.WriteLine($"proviso: {caveat}");
            }
        }

        return edition;
    }

    private static string[] ListFilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw Unreadable(
                "PV0401",
                path,
                "there is no such file or folder",
                "give the path of sdn.csv or of the folder that holds it"
            );
        }

        var files = Directory
            .EnumerateFiles(path)
            .Where(f => ListEndings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0
            ? files
            : throw Unreadable(
                "PV0401",
                path,
                "holds no list file",
                "put sdn.csv (plain or .gz) there"
            );
    }

    /// <summary>A transaction: the facts themselves, or <c>{id, facts}</c>.</summary>
    public static (string? Id, ImmutableSortedDictionary<string, Fact> Facts) Transaction(
        TextNode node,
        Vocabulary vocabulary,
        params ReadOnlySpan<Fact> settled
    )
    {
        var reader = new TransactionReader(vocabulary);
        if (
            node is not TextNode.Mapping mapping
            || mapping["facts"] is null && mapping["id"] is null
        )
        {
            return (null, reader.Read(node, settled));
        }

        var id = mapping["id"] is TextNode.Scalar scalar ? scalar.Value : null;
        var rest = mapping with { Entries = [.. mapping.Entries.Where(e => e.Key != "id")] };
        return (id, reader.Read(mapping["facts"] ?? rest, settled));
    }

    /// <summary>A text file in UTF-8; other bytes are refused, not replaced.</summary>
    public static string ReadText(string path)
    {
        try
        {
            return StrictUtf8.GetString(ReadBytes(path));
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw Unreadable("PV0406", path, "is not UTF-8 text", "save it as UTF-8");
        }
    }

    public static InvalidInputException Unreadable(
        string code,
        string path,
        string what,
        string hint
    ) => new(new Diagnostic(code, new SourceSpan(path, 0, 0), what, hint));

    /// <summary>A file's bytes; <c>-</c> is standard input.</summary>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return path == "-" ? StandardInput() : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(
                "PV0401",
                path,
                e is FileNotFoundException or DirectoryNotFoundException
                    ? "there is no such file"
                    : $"cannot be read: {e.Message}",
                "check the path"
            );
        }
    }

    private static byte[] StandardInput()
    {
        using var stream = Console.OpenStandardInput();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
