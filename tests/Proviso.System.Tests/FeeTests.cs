using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>The figures of the main job, on the real list and on the starter.</summary>
public sealed class FeeTests
{
    private const string Fee = "examples/fsb-notification-fee.yaml";

    [Fact]
    public void The_fee_waits_for_one_fact_on_a_real_list_of_another_year()
    {
        var list = Cli.SharedFile("data/ofac/sdn_2018-12");
        var ran = Cli.Run("decide", Fee, "--lists", list, "-o", "json");
        var json = JsonNode.Parse(ran.Output)!;
        Assert.Equal(11, ran.Exit);
        Assert.Equal("undetermined", (string?)json["outcome"]);
        Assert.Equal(["item.subjectToEar"], Strings(json["missing_facts"]));
        Assert.Equal("CYBER-GL1", Step(json, "authorization"));
        Assert.Equal(7379, (int?)json["basis"]!["lists"]![0]!["parties"]);
    }

    [Fact]
    public void Outside_the_export_rules_general_license_1_permits_it()
    {
        var ran = Cli.Run("decide", Fee, "--set", "item.subjectToEar=false", "-o", "json");
        var json = JsonNode.Parse(ran.Output)!;
        Assert.Equal(0, ran.Exit);
        Assert.Equal(["CYBER-GL1/(a)(1)"], Strings(json["authorized_by"]));
        Assert.Equal("400.00", (string?)json["caps"]![0]!["left_after"]);
    }

    [Fact]
    public void Crimea_defeats_the_license_and_meets_the_embargo()
    {
        var ran = Cli.Run("decide", Fee, "--set", "place.crimea=true", "-o", "json");
        var json = JsonNode.Parse(ran.Output)!;
        Assert.Equal(12, ran.Exit);
        Assert.Equal(["CYBER-GL1/(b)(2)"], Strings(json["failed"]));
        Assert.Contains("EO13685/1(a)(iii)", Strings(json["prohibitions"]));
    }

    [Fact]
    public void A_tag_without_law_is_not_freedom()
    {
        var path = Cli.Scratch(
            "sdgt.yaml",
            """
            txn: { date: 2019-05-20, activities: [pay_fee] }
            actor: { usPerson: true }
            parties: [{ name: Somebody, listedUnder: [SDGT] }]
            permit: null
            item: null
            place: { destination: RU, crimea: false }
            payment: { usdEquivalent: 10.00, payee: Somebody, purpose: permit_fee, debitsBlockedAccount: false }
            """
        );
        var ran = Cli.Run("decide", path, "-o", "json");
        var json = JsonNode.Parse(ran.Output)!;
        Assert.Equal(11, ran.Exit);
        Assert.Equal(["law:SDGT"], Strings(json["missing_facts"]));
        Assert.Contains(
            "only a license under SDGT could permit this, and none is loaded",
            ran.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var first = Cli.Run("decide", Fee, "-o", "json");
        var second = Cli.Run("decide", Fee, "-o", "json");
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public void The_form_of_the_output_does_not_change_the_exit_code()
    {
        foreach (var form in (string[])["table", "json", "ndjson"])
        {
            Assert.Equal(11, Cli.Run("decide", Fee, "-o", form).Exit);
        }

        Assert.Equal(0, Cli.Run("decide", Fee, "--exit-zero").Exit);
    }

    private static string[] Strings(JsonNode? array) =>
        [.. array!.AsArray().Select(n => (string)n!)];

    private static string? Step(JsonNode json, string kind)
    {
        var open = new Stack<JsonNode>([json["explanation"]!]);
        while (open.TryPop(out var node))
        {
            if ((string?)node["step"] == kind)
            {
                return (string?)node["id"];
            }

            foreach (var child in node["steps"]?.AsArray() ?? [])
            {
                open.Push(child!);
            }
        }

        return null;
    }
}
