using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Lists;

namespace Proviso.Cli;

/// <summary>The disk end of the program: reads law packs, list editions and transactions, and says what is wrong with a path.</summary>
internal static class Inputs
{
    private static readonly System.Text.UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The pack built in; a folder in its place; or a single file that replaces its namesake or comes on top.</summary>
    public static Lawbook Law(string? path) =>
        path is null ? EmbeddedLaw.Load() : LawReader.Read(LawFiles(path));

    /// <summary>The files that <see cref="Law"/> reads.</summary>
    public static ImmutableArray<LawFile> LawFiles(string? path)
    {
        if (path is null)
        {
            return EmbeddedLaw.Files();
        }

        if (Directory.Exists(path))
        {
            ImmutableArray<LawFile> files =
            [
                .. Directory
                    .EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories)
                    .Select(f => new LawFile(f, ReadText(f))),
            ];
            return files.Length > 0
                ? files
                : throw Unreadable(
                    "PV0401",
                    path,
                    "holds no law file",
                    "give a folder with .yaml files, or leave --law out for the pack built in"
                );
        }

        var file = new LawFile(path, ReadText(path));
        var name = Path.GetFileName(path);
        return [.. EmbeddedLaw.Files().Where(f => Path.GetFileName(f.Path) != name), file];
    }

    /// <summary>Editions from files and folders; none given is the starter table, which is said on stderr.</summary>
    public static IEnumerable<ListEdition> Lists(
        string[]? paths,
        LocalDate? published,
        bool quiet
    ) => ListFiles.Editions(paths, published, list: null, quiet).Select(sourced => sourced.Edition);

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
