using Proviso.Lists;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// The names that searches are measured on: every name, weak aliases too, of every OFAC edition in csv of the folder, SDN and
/// consolidated, the newest first, each text once.
/// </summary>
internal static class ListedNames
{
    public const string Rule =
        "every name of every OFAC csv edition at hand, newest first, each text once";

    /// <param name="folder">Of editions, one folder each, named <c>sdn_</c> or <c>cons_</c> and their date.</param>
    public static ImmutableArray<string> Of(string folder) =>
        [
            .. Directory
                .GetDirectories(folder)
                .Where(edition =>
                    Directory
                        .GetFiles(edition)
                        .All(file => file.Contains(".csv", StringComparison.Ordinal))
                )
                .Where(edition =>
                    Path.GetFileName(edition).StartsWith("sdn_", StringComparison.Ordinal)
                    || Path.GetFileName(edition).StartsWith("cons_", StringComparison.Ordinal)
                )
                .OrderByDescending(edition => Path.GetFileName(edition).Split('_')[1])
                .ThenByDescending(Path.GetFileName)
                .SelectMany(edition => RealNames.Parties(edition))
                .SelectMany(party => party.Names)
                .Select(name => name.Text)
                .Distinct(StringComparer.Ordinal),
        ];
}
