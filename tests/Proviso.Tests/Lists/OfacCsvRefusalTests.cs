using System.Text;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>What is refused: each with a place and something to do, and nothing loaded.</summary>
public sealed class OfacCsvRefusalTests
{
    private static readonly string Good = Csv.Row(36, "AEROCARIBBEAN AIRLINES", "CUBA") + "\r\n";

    private static void Refused(Diagnostic problem, string code, int line, int column)
    {
        Assert.Equal(code, problem.Code);
        Assert.Equal((line, column), (problem.Where.Line, problem.Where.Column));
        Assert.NotNull(problem.Hint);
    }

    [Fact]
    public void A_last_row_cut_inside_a_quoted_field_is_refused_where_the_field_opens() =>
        Refused(Csv.Problem(Good + Csv.Fsb[..^5]), "PV0305", 2, 109);

    [Fact]
    public void A_last_row_cut_between_fields_is_refused()
    {
        var problem = Csv.Problem(
            Good + Csv.Fsb[..Csv.Fsb.IndexOf(",\"NPW", StringComparison.Ordinal)]
        );
        Refused(problem, "PV0304", 2, 1);
        Assert.Contains("cut off", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-0")]
    public void A_last_row_cut_inside_the_last_null_is_refused(string rest) =>
        Assert.Equal("PV0313", Csv.Problem(Good.TrimEnd()[..^3] + rest).Code);

    [Fact]
    public void A_row_with_the_wrong_number_of_columns_is_refused() =>
        Refused(Csv.Problem(Good + "37,\"X\"\r\n" + Csv.Fsb + "\r\n"), "PV0304", 2, 1);

    [Fact]
    public void An_unquoted_comma_in_a_name_is_refused() =>
        Assert.Equal(
            "PV0304",
            Csv.Problem(Good + Good.Replace("\"AEROCARIBBEAN AIRLINES\"", "A, B")).Code
        );

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x33, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x33 })]
    public void Utf16_is_refused(byte[] bytes) =>
        Refused(Csv.Problem(new ListFile("sdn.csv", bytes)), "PV0302", 1, 1);

    [Fact]
    public void A_NUL_byte_is_refused_where_it_stands() =>
        Refused(Csv.Problem(Good + "37,\"\0"), "PV0302", 2, 5);

    [Fact]
    public void A_byte_that_is_not_utf8_is_refused_where_it_stands() =>
        Refused(
            Csv.Problem(new ListFile("sdn.csv", Encoding.Latin1.GetBytes(Good + "37,\"Jos\u00e9"))),
            "PV0302",
            2,
            8
        );

    [Fact]
    public void A_party_that_stands_twice_is_refused() =>
        Refused(Csv.Problem(Good + Good), "PV0307", 2, 1);

    [Fact]
    public void An_alias_without_its_party_is_refused() =>
        Refused(
            Csv.Problem(
                Csv.File(Good),
                Csv.File("36,12,\"aka\",\"A\",-0- \n" + Csv.FsbAlias + "\n", "alt.csv")
            ),
            "PV0308",
            2,
            1
        );

    [Fact]
    public void Aliases_without_the_primary_file_are_refused() =>
        Refused(Csv.Problem(Csv.File(Csv.FsbAlias, "alt.csv")), "PV0309", 1, 1);

    [Fact]
    public void Two_primary_files_are_refused() =>
        Refused(Csv.Problem(Csv.File(Good), Csv.File(Csv.Fsb, "b.csv")), "PV0309", 1, 1);

    [Fact]
    public void No_file_is_refused() =>
        Assert.Equal("PV0309", Csv.Problem(Array.Empty<ListFile>()).Code);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\u001A")]
    [InlineData("\uFEFF\n")]
    [InlineData("ent_num,b,c,d,e,f,g,h,i,j,k,l\n")]
    public void An_empty_file_is_refused(string text) => Refused(Csv.Problem(text), "PV0301", 1, 1);

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>503</body></html>")]
    [InlineData("\n  <html>")]
    [InlineData("<?xml version=\"1.0\"?><sdnList/>")]
    public void Something_else_in_place_of_the_csv_is_refused(string text) =>
        Refused(Csv.Problem(text), "PV0303", 1, 1);

    [Fact]
    public void Plain_prose_is_refused() => Refused(Csv.Problem("Not found\n"), "PV0304", 1, 1);

    [Fact]
    public void A_second_header_row_is_refused() =>
        Assert.Equal("PV0306", Csv.Problem(Good + "ent_num,b,c,d,e,f,g,h,i,j,k,l\n").Code);

    [Fact]
    public void A_quotation_mark_left_open_does_not_swallow_the_next_rows() =>
        Refused(Csv.Problem(Good + "37,\"X,-0- \r\n" + Csv.Fsb + "\r\n"), "PV0305", 2, 4);

    [Fact]
    public void Text_after_a_closing_quotation_mark_is_refused() =>
        Refused(Csv.Problem(Good + "37,\"X\"Y,-0- \r\n"), "PV0305", 2, 7);

    [Fact]
    public void A_file_that_goes_on_after_its_end_mark_is_refused() =>
        Refused(Csv.Problem(Good + "\u001A\r\n" + Csv.Fsb), "PV0305", 2, 2);

    [Fact]
    public void A_party_without_a_program_is_refused() =>
        Refused(
            Csv.Problem("1,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"),
            "PV0314",
            1,
            12
        );

    [Fact]
    public void A_type_nobody_knows_is_refused_with_the_nearest()
    {
        var problem = Csv.Problem(Good.Replace("-0- ,\"CUBA\"", "\"vesel\",\"CUBA\""));
        Assert.Equal("PV0312", problem.Code);
        Assert.Equal("did you mean 'vessel'?", problem.Hint);
    }

    [Fact]
    public void A_gzip_bomb_is_refused_before_it_fills_the_memory() =>
        Refused(Csv.Problem(Csv.Packed(new byte[50_000_000])), "PV0311", 1, 1);

    [Fact]
    public void A_cut_off_gzip_is_refused()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 5000).Select(n => Csv.Row(n, $"N{n * 7919}", "CUBA") + "\r\n")
        );
        var packed = Csv.Packed(Encoding.ASCII.GetBytes(rows)).Content;
        Assert.Equal("PV0311", Csv.Problem(new ListFile("sdn.csv.gz", packed[..^1000])).Code);
        Assert.Equal("PV0311", Csv.Problem(new ListFile("sdn.csv.gz", packed[..^4])).Code);
        Assert.Equal("PV0311", Csv.Problem(new ListFile("sdn.csv.gz", packed[..12])).Code);
    }

    [Fact]
    public void All_problems_come_at_once_and_a_flood_is_cut()
    {
        var rows = Good + string.Concat(Enumerable.Repeat("x,y\n", 2000));
        var problems = Assert.Throws<InvalidInputException>(() => Csv.Read(rows)).Diagnostics;
        Assert.Equal(51, problems.Length);
        Assert.Contains("1950 more", problems[^1].Message, StringComparison.Ordinal);
    }
}
