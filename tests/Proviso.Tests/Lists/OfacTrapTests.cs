using System.Text;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>Traps of OFAC's delimited form that real files hold, and files made to do harm: one diagnostic each.</summary>
public sealed class OfacTrapTests
{
    private static readonly string Good = Csv.Row(36, "AEROCARIBBEAN AIRLINES", "CUBA") + "\n";

    private static void Refused(string text, string code, int line)
    {
        var problem = Csv.Problem(text);
        Assert.Equal((code, line), (problem.Code, problem.Where.Line));
        Assert.NotNull(problem.Hint);
    }

    [Theory]
    [InlineData("\"Russia\",-0- \n", "Russia", false)]
    [InlineData("\"Russia\",-0- ", "Russia", false)]
    [InlineData("\"Russia\",-0-", "Russia", false)]
    [InlineData("\"Russia\",-0", "Russia", true)]
    [InlineData("\"Russia\",-", "Russia", true)]
    [InlineData("\"Russia\",", "Russia", true)]
    public void An_address_file_cut_in_its_last_null_is_a_caveat_and_loses_nothing(
        string end,
        string country,
        bool caveat
    )
    {
        var edition = Csv.Read(
            Csv.File(Good),
            Csv.File("36,1,\"A\",\"B\",\"C\",-0- \n36,2,\"A\",\"B\"," + end, "add.csv")
        );
        Assert.Equal(new Address(2, "A", "B", country, ""), edition.Parties[0].Addresses[^1]);
        Assert.Equal(
            caveat,
            edition.Caveats.Contains(
                "add.csv is cut off in its last field: addresses may be missing."
            )
        );
    }

    [Theory]
    [InlineData("36,1,\"A\",\"B\",\"Rus", "PV0305")]
    [InlineData("36,1,\"A\",\"B\"", "PV0304")]
    [InlineData("36,x,\"A\",\"B\",\"C\",-0- \n", "PV0306")]
    [InlineData("37,1,\"A\",\"B\",\"C\",-0- \n", "PV0308")]
    public void Any_other_fault_of_the_address_file_is_refused(string last, string code) =>
        Assert.Equal(
            ("add.csv", 2),
            (
                Problem(code, "36,1,\"A\",\"B\",\"C\",-0- \n" + last).File,
                Problem(code, "36,1,\"A\",\"B\",\"C\",-0- \n" + last).Line
            )
        );

    private static SourceSpan Problem(string code, string addresses)
    {
        var problem = Csv.Problem(Csv.File(Good), Csv.File(addresses, "add.csv"));
        Assert.Equal(code, problem.Code);
        return problem.Where;
    }

    [Fact]
    public void Every_file_of_the_set_may_have_a_header_row()
    {
        var edition = Csv.Read(
            Csv.File("Ent_num,b,c,d,e,f,g,h,i,j,k,l\n" + Csv.Row(7, "X", "CUBA", Long)),
            Csv.File(
                "ent_num,alt_num,alt_type,alt_name,alt_remarks\n7,1,\"aka\",\"Y\",-0- \n",
                "alt.csv"
            ),
            Csv.File("ID,b,c,d,e,f\n7,1,\"A\",-0- ,\"C\",-0- \n", "add.csv"),
            Csv.File("ent_num,remarks\n7,\"OND'.\"\n", "sdn_comments.csv")
        );
        var party = Assert.Single(edition.Parties);
        Assert.Equal(["X", "Y", "SECOND"], party.Names.Select(name => name.Text));
        Assert.Single(party.Addresses);
        Assert.Empty(edition.Caveats);
    }

    private static string Long
    {
        get
        {
            const string head = "; a.k.a. 'SEC";
            return new string('x', 1000 - head.Length) + head;
        }
    }

    [Fact]
    public void A_real_tail_goes_on_in_the_middle_of_a_word()
    {
        var party = Snapshots.Read("sdn_2021-07-07").ByKey("ofac-sdn:30518")!;
        Assert.True(party.Remarks.Length > 1000);
        Assert.Contains("1Gq", party.Remarks[950..1000], StringComparison.Ordinal);
        var wallets = party.Identifiers.Where(id =>
            id.Kind == IdentifierKind.DigitalCurrencyAddress
        );
        Assert.All(wallets, id => Assert.InRange(id.Number.Length, 26, 106));
        Assert.Contains(
            wallets,
            id => party.Remarks.IndexOf(id.Number, StringComparison.Ordinal) > 900
        );
        Assert.DoesNotContain(
            party.OtherRemarks,
            text => text.Contains("Currency", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_remark_that_is_cut_and_goes_on_nowhere_loses_its_fragment_to_no_field()
    {
        const string head = "; Digital Currency Address - XBT 12QtD5";
        var party = Csv.Read(
            Csv.Row(7, "X", "CUBA", new string('x', 1000 - head.Length) + head)
        ).Parties[0];
        Assert.Empty(party.Identifiers);
        Assert.Equal("Digital Currency Address - XBT 12QtD5", party.OtherRemarks[^1]);
    }

    [Fact]
    public void The_spaces_before_the_closing_0x1A_and_after_the_last_remark_are_no_data()
    {
        var party = Csv.Read(
            Csv.Row(1, "X", "CUBA", "nationality Lebanon. ") + "\r\n \u001A \r\n"
        ).Parties[0];
        Assert.Equal(["Lebanon"], party.Nationalities);
    }

    [Fact]
    public void A_gigantic_field_is_refused_where_it_stands() =>
        Refused(Good + $"37,\"{new string('x', 200_000)}\",-0- \n", "PV0305", 2);

    [Fact]
    public void A_row_of_countless_columns_is_refused_where_it_stands() =>
        Refused(Good + "37" + new string(',', 5_000_000) + "\n" + Csv.Fsb, "PV0305", 2);

    [Fact]
    public void A_file_of_countless_rows_is_refused()
    {
        var text = new StringBuilder("1,\"a\"\n".Length * 1_000_002);
        for (var row = 0; row < 1_000_001; row++)
        {
            text.Append("1,a\n");
        }

        Refused(text.ToString(), "PV0305", 1_000_001);
    }

    [Fact]
    public void A_flood_of_faults_is_counted_and_not_kept()
    {
        var problems = Assert
            .Throws<InvalidInputException>(() =>
                Csv.Read(Good + string.Concat(Enumerable.Repeat("x\n", 500_000)))
            )
            .Diagnostics;
        Assert.Equal(51, problems.Length);
        Assert.Contains("499950 more", problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(52, problems[^1].Where.Line);
    }

    public static TheoryData<string, byte[], int> WrongEncodings()
    {
        var text = Good + Csv.Row(37, "José", "CUBA") + "\n";
        return new TheoryData<string, byte[], int>
        {
            { "UTF-16", Encoding.Unicode.GetBytes(text), 1 },
            { "UTF-16 big-endian", Encoding.BigEndianUnicode.GetBytes(text), 1 },
            { "UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], 1 },
            { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)], 1 },
            { "Latin-1", Encoding.Latin1.GetBytes(text), 2 },
            { "UTF-8 cut in a letter", Encoding.UTF8.GetBytes(text)[..(Good.Length + 8)], 2 },
        };
    }

    [Theory]
    [MemberData(nameof(WrongEncodings))]
    public void Another_encoding_is_one_diagnostic(string name, byte[] bytes, int line)
    {
        var problem = Csv.Problem(new ListFile(name, bytes));
        Assert.Equal(("PV0302", line), (problem.Code, problem.Where.Line));
        Assert.NotNull(problem.Hint);
    }
}
