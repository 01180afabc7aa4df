using System.Text;
using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class PartyPrintsTests
{
    private static readonly EditionDate Day = EditionDate.Given(new LocalDate(2022, 7, 6));

    [Fact]
    public void Each_party_is_found_and_no_part_of_a_key_is_one()
    {
        var prints = Prints(Csv.Row(36, "A", "CUBA"), Csv.Row(360, "B", "CUBA"), Csv.Fsb);
        Assert.Equal(3, prints.Count);
        Assert.Equal("B", prints.Find("ofac-sdn:360")!.Name);
        Assert.Equal("A", prints.Find("ofac-sdn:36")!.Name);
        Assert.Equal("FEDERAL SECURITY SERVICE", prints.Find("ofac-sdn:21344")!.Name);
        Assert.All(
            ["ofac-sdn:3", "36", "sdn:36", "", "ofac-sdn:21344\t", "ofac-sdn:36\n"],
            key => Assert.Null(prints.Find(key))
        );
        Assert.Equal(
            ["ofac-sdn:21344", "ofac-sdn:36", "ofac-sdn:360"],
            prints.All().Select(p => p.Key)
        );
    }

    [Theory]
    [InlineData(
        "36,\"AA\",-0- ,\"CUBA\",\"Chief\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1950.\""
    )]
    [InlineData(
        "36,\"A\",-0- ,\"IRAN\",\"Chief\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1950.\""
    )]
    [InlineData(
        "36,\"A\",-0- ,\"CUBA\",\"Head\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1950.\""
    )]
    [InlineData(
        "36,\"A\",-0- ,\"CUBA\",\"Chief\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 2 Jan 1950.\""
    )]
    public void A_field_that_reads_otherwise_changes_the_print(string row)
    {
        var before = Prints(
            "36,\"A\",-0- ,\"CUBA\",\"Chief\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1950.\""
        );
        Assert.NotEqual(before.All().Single().Print, Prints(row).All().Single().Print);
    }

    [Fact]
    public void Order_of_rows_and_of_remarks_changes_no_print()
    {
        var one = Prints(
            Csv.Row(1, "A", "CUBA", "DOB 1 Jan 1950; POB Havana."),
            Csv.Row(2, "B", "CUBA")
        );
        var other = Prints(
            Csv.Row(2, "B", "CUBA"),
            Csv.Row(1, "A", "CUBA", "POB Havana; DOB 1 Jan 1950.")
        );
        Assert.Equal(one.All(), other.All());
    }

    [Fact]
    public void What_is_no_prints_of_todays_scheme_is_not_read()
    {
        var bytes = Prints(Csv.Fsb).Bytes;
        Assert.NotNull(PartyPrints.Read(bytes));
        Assert.Null(PartyPrints.Read(default));
        Assert.Null(PartyPrints.Read(bytes[..^1]));
        Assert.Null(PartyPrints.Read("proviso/prints/1\t0\twhole\tname\n"u8.ToArray()));
        Assert.Null(PartyPrints.Read("something\telse\twhole\tname\n"u8.ToArray()));
    }

    [Fact]
    public void The_same_bytes_come_of_the_same_edition()
    {
        var text = Encoding.UTF8.GetString(Prints(Csv.Fsb, Csv.Row(1, "A", "CUBA")).Bytes.Span);
        Assert.Equal(
            text,
            Encoding.UTF8.GetString(Prints(Csv.Row(1, "A", "CUBA"), Csv.Fsb).Bytes.Span)
        );
    }

    private static PartyPrints Prints(params string[] rows) =>
        PartyPrints.Of(Csv.Edition(Day, rows));
}
