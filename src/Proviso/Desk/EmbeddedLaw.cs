using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Desk;

/// <summary>The law pack that is built into the program: the files of <c>law/</c> as they were when it was built.</summary>
public static class EmbeddedLaw
{
    /// <exception cref="InvalidInputException">When a law file was broken at build time.</exception>
    public static Lawbook Load() => LawReader.Read(Files());

    public static ImmutableArray<LawFile> Files()
    {
        var assembly = typeof(EmbeddedLaw).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("law/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new LawFile(name.Replace('\\', '/'), Content(name))),
        ];

        string Content(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
