using CsCheck;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

/// <summary>The small pack beside these tests.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Law");

    public static ImmutableArray<LawFile> Files { get; } = FilesIn("corpus");

    public static Lawbook Book { get; } = LawReader.Read(Files);

    public static ImmutableArray<LawFile> FilesIn(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, folder), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(path => new LawFile(Path.GetFileName(path), File.ReadAllText(path))),
        ];

    /// <summary>The pack with one file changed.</summary>
    public static IEnumerable<LawFile> With(string path, Func<string, string> change) =>
        Files.Select(file =>
            file.Path == path ? file with { Content = change(file.Content) } : file
        );

    public static ConditionNames Names { get; } =
        new(
            Book.Vocabulary,
            Book.Definitions.Select(d => d.Name),
            Book.Instruments.Select(i => i.Id),
            Book.Designations.ToDictionary(d => d.Symbol!, d => d.Key)
        );

    public static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
