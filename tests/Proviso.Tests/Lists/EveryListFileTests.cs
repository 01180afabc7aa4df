using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>
/// Every list file of the data beside the repository: what its index counts, what the readers find, and why the two
/// differ where they do. One edition at a time is in memory.
/// </summary>
public sealed class EveryListFileTests
{
    private const string Header =
        "the committer added a header row to each file; its row is no party";
    private const string OneMoreLine = "the last of the lines is the end mark 0x1A";

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ListFileCounts.Held.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_is_read_as_its_index_counts_or_the_deviation_is_explained(int row)
    {
        var (files, index, read, why) = ListFileCounts.Held[row];
        Assert.Equal(index, files.Select(Index));
        Assert.Equal(read, Read(files));
        // A number of the index that was not found needs a reason beside it.
        var found = Numbers(read);
        Assert.True(
            why.Length > 0
                || read.StartsWith("refused")
                || index.SelectMany(text => Numbers(text)).All(found.Contains),
            $"{string.Join(' ', index)} is not in {read}, and nobody says why"
        );
    }

    /// <summary>OFAC's delimited sets: each count of the index is a party, an alias or an address; see also RealEditionTests.</summary>
    [Theory]
    [InlineData("sdn_2015-01-17", "")]
    [InlineData("sdn_2018-01-27", "")]
    [InlineData("sdn_2018-12", "")]
    [InlineData("sdn_2019-07-25", "")]
    [InlineData("sdn_2019-08", "")]
    [InlineData("sdn_2019-09-16", "")]
    [InlineData("sdn_2020-06-11_pip", Header)]
    [InlineData("sdn_2021-04-25", "")]
    [InlineData("sdn_2021-07-07", "")]
    [InlineData("sdn_2021-08-18", "")]
    [InlineData("sdn_2022-02-24", "")]
    [InlineData("sdn_2022-03-01", "")]
    [InlineData("sdn_2022-07-06", "")]
    [InlineData("sdn_2023-05-02", "")]
    [InlineData("sdn_2023-12-01", "")]
    [InlineData("cons_2018-04-06", "", "csv")]
    // Rows of 1,867 characters until 2018, of 2,017 in 2019: the program's field grew from 50 to 200.
    [InlineData("cons_2018-04-06", OneMoreLine, "ff")]
    [InlineData("cons_2019-03-14", "", "csv")]
    [InlineData("cons_2019-03-14", "", "pip")]
    [InlineData("cons_2019-03-14", "", "del")]
    [InlineData("cons_2019-03-14", OneMoreLine, "ff")]
    [InlineData("cons_2025-12-19", "", "csv")]
    public void A_set_of_OFAC_holds_the_rows_of_each_of_its_files(
        string folder,
        string why,
        string form = ""
    )
    {
        var files = Snapshots.Files(folder, form);
        var edition = EditionReader.Read(files, new ListHints(null, null, [folder]));
        var more = why == OneMoreLine && form == "ff" ? 1 : 0;
        foreach (var file in files)
        {
            var rows = Numbers(Index($"ofac/{folder}/{file.Name}"))[0];
            Assert.Equal(rows, more + Counted(edition, file.Name));
        }
    }

    [Theory]
    [InlineData("orphans_2025-01")]
    [InlineData("orphans_2025-12")]
    public void Aliases_and_addresses_without_their_parties_are_refused(string folder) =>
        Assert.StartsWith(
            "refused PV0309",
            Read([
                .. Directory
                    .EnumerateFiles(SharedData.Path($"ofac/{folder}"))
                    .Select(f => $"ofac/{folder}/{Path.GetFileName(f)}"),
            ])
        );

    [Fact]
    public void No_list_file_is_left_out()
    {
        var held = ListFileCounts.Held.SelectMany(h => h.Files).ToHashSet(StringComparer.Ordinal);
        var root = SharedData.Path("un")[..^2];
        string[] left =
        [
            .. new[] { "un", "uk", "ca", "eu", "us", "opensanctions", "robust" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(root + folder, "*", SearchOption.AllDirectories)
                )
                .Concat(
                    Directory
                        .EnumerateFiles(root + "ofac", "*", SearchOption.AllDirectories)
                        .Where(f =>
                            f.Contains("xml", StringComparison.Ordinal)
                            || f.EndsWith("ZIP", StringComparison.Ordinal)
                        )
                )
                .Select(file => file[root.Length..])
                .Where(file => !held.Contains(file)),
        ];
        Assert.Empty(left);
    }

    private static int Counted(ListEdition edition, string file) =>
        file switch
        {
            _ when file.Contains("alt", StringComparison.Ordinal) => edition.Parties.Sum(p =>
                p.Names.Count(n =>
                    n is { Kind: not NameKind.Primary, Strength: NameStrength.Strong }
                )
            ),
            // A party without an address has a row of nulls there, which is no address.
            _ when file.Contains("add", StringComparison.Ordinal) => edition.Parties.Sum(p =>
                Math.Max(1, p.Addresses.Length)
            ),
            _ when file.Contains("comments", StringComparison.Ordinal) => edition.Parties.Count(p =>
                p.Remarks.Length > 1000
            ),
            _ => edition.Parties.Length,
        };

    private static string Read(string[] files)
    {
        try
        {
            return Described(
                EditionReader.Read(
                    [
                        .. files.Select(f => new ListFile(
                            Path.GetFileName(f),
                            File.ReadAllBytes(SharedData.Path(f))
                        )),
                    ],
                    // Entities hold no date of their edition: the last day that one of them was seen.
                    new ListHints(
                        files[0].EndsWith("ftm.json") || files.Length == 3
                            ? new NodaTime.LocalDate(2026, 4, 29)
                            : null,
                        List: null,
                        [
                            Path.GetFileName(files[0]),
                            Path.GetFileName(Path.GetDirectoryName(files[0])!),
                        ]
                    )
                )
            );
        }
        catch (InvalidInputException refused)
        {
            var first = refused.Diagnostics[0];
            return $"refused {first.Code} at line {first.Where.Line}";
        }
    }

    private static string Described(ListEdition edition)
    {
        var kinds = new[]
        {
            (PartyKind.Individual, "individuals"),
            (PartyKind.Entity, "entities"),
            (PartyKind.Vessel, "vessels"),
            (PartyKind.Aircraft, "aircraft"),
            (PartyKind.Unknown, "of unknown kind"),
        }
            .Select(kind => (Count: edition.Parties.Count(p => p.Kind == kind.Item1), kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {kind.Item2}");
        string[] records = edition.Records is { } count ? [$"{count} records"] : [];
        return $"{edition.List} {edition.Date}: {string.Join(", ", [$"{edition.Parties.Length} parties", .. records, .. kinds, $"{edition.Parties.Sum(p => p.Names.Length)} names"])}";
    }

    private static readonly Lazy<Dictionary<string, string>> Counts = new(() =>
        File.ReadLines(SharedData.Path("INDEX.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split(" | "))
            .Where(cells => cells.Length > 4)
            .GroupBy(cells => cells[0][2..].Trim(), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Cell(same.Last()), StringComparer.Ordinal)
    );

    // A file of two dates has two rows; an escaped stroke splits a cell of "robust" in two.
    private static string Cell(string[] cells) => cells[3].Trim(' ', '|');

    private static string Index(string file) => Counts.Value[file];

    private static ImmutableArray<int> Numbers(string text) =>
        [
            .. text.Replace(",", "", StringComparison.Ordinal)
                .Split([' ', ':', ';', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => int.TryParse(word, out var number) ? number : -1)
                .Where(number => number >= 0),
        ];
}
