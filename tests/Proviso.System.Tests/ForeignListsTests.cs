using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>Lists of other issuers at the command line: added, screened and compared like OFAC's.</summary>
public sealed class ForeignListsTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_date_inside_the_file_is_the_editions_and_is_not_assumed()
    {
        var added = Json(
            _scratch.Ends(0, "lists", "add", Un("a.xml", "2025-11-15T23:00:02.690Z"), "-o", "json")
        );
        var edition = Assert.Single(added["editions"]!.AsArray())!;
        Assert.Equal(
            ("un-sc", "2025-11-15", false),
            (
                (string?)edition["list"],
                (string?)edition["published"],
                (bool?)edition["published_assumed"]
            )
        );
        var hit = Json(_scratch.Ends(10, "screen", "saif adl", "--at", "2025-11-15", "-o", "json"))[
            "hits"
        ]![0]!;
        Assert.Equal(
            ("un-sc:QDi.001", "un-sc", "QDi.001", "listed"),
            (
                (string?)hit["party"],
                (string?)hit["list"],
                (string?)hit["id"],
                (string?)hit["presence"]
            )
        );
    }

    [Fact]
    public void Five_days_on_the_same_list_is_no_change()
    {
        var ran = Scratch.Bare(
            "lists",
            "diff",
            Un("a.xml", "2025-11-15T23:00:02.690Z"),
            Un("b.xml", "2025-11-20T23:00:09.067Z")
        );
        Assert.Equal(0, ran.Exit);
    }

    [Fact]
    public void A_list_given_as_another_is_refused_and_nothing_is_kept()
    {
        var un = Un("a.xml", "2025-11-15T23:00:02.690Z");
        var before = _scratch.Bytes();
        var ran = _scratch.Ends(3, "lists", "add", un, "--list", "ofac-sdn");
        Assert.Contains("PV0341", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, _scratch.Bytes());
    }

    private string Un(string name, string generated) =>
        _scratch.File(
            name,
            $"<CONSOLIDATED_LIST dateGenerated=\"{generated}\"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>SAIF</FIRST_NAME><SECOND_NAME> ADL</SECOND_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
        );

    private static JsonNode Json(Cli.Ran ran) => JsonNode.Parse(ran.Output)!;
}
