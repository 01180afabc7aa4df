using System.Runtime.CompilerServices;

namespace Proviso.Tests.Lists;

/// <summary>What docs/lists.md says of the forms is what the readers do.</summary>
public sealed class ListsPageTests
{
    private static readonly ImmutableArray<string[]> Rows =
    [
        .. Page()
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    public static TheoryData<string> Small => [.. SmallLists.All.Keys];

    [Theory]
    [MemberData(nameof(Small))]
    public void A_form_stands_there_with_its_list_and_what_it_cannot_carry(string form)
    {
        var edition = SmallLists.Read(SmallLists.All[form]);
        var row = Assert.Single(Rows, r => r[0] == form);
        Assert.Equal(edition.List, row[1]);
        Assert.Equal(string.Join(", ", edition.Lacks), row[4]);
    }

    [Theory]
    [InlineData("OFAC csv", "csv")]
    [InlineData("OFAC fixed-field", "ff")]
    [InlineData("OFAC xml", "xml")]
    [InlineData("OFAC advanced xml", "advanced")]
    public void A_form_of_OFAC_stands_there_with_what_it_cannot_carry(string form, string kind)
    {
        var edition = SamePartyTests.Of(kind);
        Assert.Equal(form, edition.Form);
        Assert.Equal(string.Join(", ", edition.Lacks), Assert.Single(Rows, r => r[0] == form)[4]);
    }

    [Fact]
    public void Enhanced_xml_carries_everything()
    {
        Assert.Empty(SmallLists.Real("ofac/cons_2025-01-10/CONS_ENHANCED.ZIP").Lacks);
        Assert.Equal("nothing", Assert.Single(Rows, r => r[0] == "OFAC enhanced xml")[4]);
    }

    [Fact]
    public void No_form_stands_there_that_is_not_read() =>
        Assert.Equal(
            SmallLists.All.Keys.Count() + 5,
            Rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count()
        );

    private static string Page([CallerFilePath] string source = "") =>
        File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "docs", "lists.md")
        );
}
