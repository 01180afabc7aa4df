using System.Text;
using Proviso.Lists;
using Proviso.Screening;
using Proviso.Screening.Customers;

namespace Proviso.Tests.Screening;

/// <summary>Customers out of CSV and NDJSON: each row a subject, or one clear complaint at its place.</summary>
public sealed class CustomerFileTests
{
    private static readonly CustomerMap Map = new([("name", "Full Name"), ("kind", "type")], "id");

    private static readonly CustomerMap Paths = new(
        [("name", "c.name"), ("passport", "c.doc.no"), ("id", "other")],
        "id"
    );

    [Fact]
    public void Rows_become_subjects_with_their_keys()
    {
        var rows = Read("id,Full Name,type\r\n7,\"Doe, Jane\",person\r\n8,Acme LLC,\r\n");
        Assert.Equal(["7", "8"], rows.Select(r => r.Key));
        Assert.Equal(new Subject("Doe, Jane", PartyKind.Individual), rows[0].Subject);
        Assert.Equal(new Subject("Acme LLC"), rows[1].Subject);
    }

    [Theory]
    [InlineData("id;Full Name;type\n7;Doe, Jane;\n")]
    [InlineData("id\tFull Name\ttype\n7\tDoe, Jane\t\n")]
    [InlineData("\uFEFFid,Full Name,type\n7,\"Doe, Jane\",")]
    [InlineData("\n\nID,FULL NAME,TYPE\n\n7,\"Doe, Jane\",\n\u001A")]
    public void Delimiter_mark_and_case_are_found_out(string csv)
    {
        var row = Assert.Single(Read(csv));
        Assert.Equal(("7", "Doe, Jane"), (row.Key, row.Subject?.Name));
    }

    [Fact]
    public void A_line_break_in_quotation_marks_belongs_to_the_field()
    {
        var rows = Read("id,Full Name,type\n7,\"Jane\r\n\"\"J\"\" Doe\",\n8,x,bad\n");
        Assert.Equal("Jane\r\n\"J\" Doe", rows[0].Subject?.Name);
        Assert.Equal(4, rows[1].Why?.Where.Line);
    }

    [Fact]
    public void A_lost_quotation_mark_costs_one_row()
    {
        var rows = Read("id,Full Name,type\n7,\"Jane,\n8,Eve,\n9,\"Ann\",\n");
        Assert.Equal(["PV0321", null, null], rows.Select(r => r.Why?.Code));
        Assert.Equal(["Eve", "Ann"], rows.Skip(1).Select(r => r.Subject?.Name));
    }

    [Theory]
    [InlineData("7,,", "PV0322", "customers.csv:2:3")]
    [InlineData("7,x", "PV0321", "customers.csv:2:4")]
    [InlineData("7,x,,", "PV0321", "customers.csv:2:6")]
    [InlineData("7,xé,animal", "PV0323", "customers.csv:2:6")]
    [InlineData("7,x\"y,", "PV0321", "customers.csv:2:4")]
    [InlineData("7,\"x\"y,", "PV0321", "customers.csv:2:6")]
    [InlineData("7,x\0,", "PV0302", "customers.csv:2:4")]
    [InlineData(",x,", "PV0325", "customers.csv:2:1")]
    public void A_broken_row_is_told_with_its_place_and_the_next_is_read(
        string line,
        string code,
        string place
    )
    {
        var rows = Read($"id,Full Name,type\n{line}\n8,Eve,\n");
        Assert.Equal((code, place), (rows[0].Why?.Code, rows[0].Why?.Where.ToString()));
        Assert.NotNull(rows[0].Why?.Hint);
        Assert.Equal("Eve", rows[1].Subject?.Name);
    }

    [Fact]
    public void A_byte_that_is_not_utf_8_costs_its_row()
    {
        byte[] csv = [.. "id,Full Name,type\n7,Jos"u8, 0xE9, .. ",\n8,Eve,\n"u8];
        var rows = Read(csv, Map);
        Assert.Equal("customers.csv:2:6", rows[0].Why?.Where.ToString());
        Assert.Equal("PV0302", rows[0].Why?.Code);
        Assert.Equal("Eve", rows[1].Subject?.Name);
    }

    [Fact]
    public void A_name_longer_than_a_name_and_a_row_longer_than_a_row_cost_their_rows()
    {
        var csv =
            $"id,Full Name,type\n7,{new string('a', 513)},\n8,{new string('b', 150_000)},\n9,{new string('c', 700_000)},\n10,Eve,\n";
        var rows = Read(csv);
        Assert.Equal(["PV0350", "PV0326", "PV0326", null], rows.Select(r => r.Why?.Code));
        Assert.Equal([2, 3, 4], rows.Take(3).Select(r => r.Why!.Where.Line));
        Assert.Equal("10", rows[3].Key);
    }

    [Theory]
    [InlineData("id,name,type\n7,x,\n", "PV0320", "no column 'Full Name'")]
    [InlineData("id,Full Name,type,TYPE\n7,x,,\n", "PV0320", "two columns 'type'")]
    [InlineData("", "PV0301", "empty")]
    [InlineData("[{\"id\":1}]", "PV0324", "array")]
    [InlineData("<html>", "PV0303", "web page")]
    [InlineData("PK\u0003\u0004", "PV0303", "spreadsheet")]
    [InlineData("id,\"Full Name,type", "PV0321", "header")]
    public void Another_file_is_refused_whole(string text, string code, string says)
    {
        var diagnostic = Assert
            .Throws<InvalidInputException>(() => Read(text))
            .Diagnostics.Single();
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(says, diagnostic.Message);
        Assert.NotNull(diagnostic.Hint);
    }

    [Fact]
    public void Utf_16_is_refused_whole() =>
        Assert.Equal(
            "PV0302",
            Assert
                .Throws<InvalidInputException>(() => Read([0xFF, 0xFE, .. "i\0d\0"u8], Map))
                .Diagnostics.Single()
                .Code
        );

    [Theory]
    [InlineData("""{"id":7,"c":{"name":"Jane","doc":{"no":"P1"}},"other":"imo:1234567"}""")]
    [InlineData(
        """{"c.name":"Jane","c":{"doc.no":"P1","x":[{"name":1}]},"id":"7","other":"imo:1234567"}"""
    )]
    public void A_path_with_dots_is_a_nested_value_or_a_key_so_written(string line)
    {
        var row = Assert.Single(Read(line, Paths));
        Assert.Equal(("7", "Jane"), (row.Key, row.Subject?.Name));
        Assert.Equal(
            [new SubjectIdentifier("passport", "P1"), new SubjectIdentifier("imo", "1234567")],
            row.Subject!.Identifiers
        );
    }

    [Theory]
    [InlineData("nope", "c:2:2")]
    [InlineData("""{"id":7,"c":{"name":"Jane"}""", "c:2:28")]
    [InlineData("""{"id":7,"c":{"name":"a","name":"b"}}""", "c:2:25")]
    [InlineData("""{"id":7,"c":{"name":["a"]}}""", "c:2:21")]
    [InlineData("""{"id":7,"c":{"name":"\uD800"}}""", "c:2:21")]
    [InlineData("""{"id":7,"c":{"name":"a"}} {}""", "c:2:27")]
    [InlineData("[1]", "c:2:1")]
    public void A_broken_object_costs_its_line(string line, string place)
    {
        const string Sound = """{"id":1,"c":{"name":"Eve"}}""";
        var rows = Read($"{Sound}\n{line}\n\n{Sound}\n", Paths);
        Assert.Equal(3, rows.Count);
        Assert.Equal("PV0324", rows[1].Why?.Code);
        Assert.Equal(place, rows[1].Why?.Where.ToString().Replace("customers.csv", "c"));
        Assert.Equal("Eve", rows[2].Subject?.Name);
    }

    [Fact]
    public void Two_columns_may_make_one_name()
    {
        var map = new CustomerMap([("name", "first+last")], Key: null);
        var rows = Read("last,first\nDoe,Jane\n,Eve\n", map);
        Assert.Equal(["Jane Doe", "Eve"], rows.Select(r => r.Subject?.Name));
        Assert.Equal(["1", "2"], rows.Select(r => r.Key));
    }

    /// <summary>A file of several blocks, read on from the end of any of them, gives the same rows.</summary>
    [Fact]
    public void A_file_can_be_read_on_from_between_any_two_blocks()
    {
        var csv = new StringBuilder("id,Full Name,type\n");
        for (var i = 0; i < 20_000; i++)
        {
            csv.Append(
                i % 7 == 0
                    ? $"{i},\"Name,\n\"\"{i}\"\"\",\n"
                    : $"{i},Customer Number {i},{(i % 11 == 0 ? "bad" : "")}\n"
            );
        }

        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        var whole = Rows(bytes, null);
        Assert.Equal(20_000, whole.Count);
        var places = Places(bytes);
        Assert.True(places.Count > 3);
        Assert.All(places, place => Assert.Equal(whole.Skip((int)place.Rows), Rows(bytes, place)));
    }

    private static List<CustomerPlace> Places(byte[] bytes) =>
        [.. Open(bytes, Map).Blocks().Select(b => b.End)];

    private static List<(string?, string?, SourceSpan?)> Rows(byte[] bytes, CustomerPlace? from) =>
        [.. Read(Open(bytes, Map), from).Select(r => (r.Key, r.Subject?.Name, r.Why?.Where))];

    private static List<CustomerRow> Read(string text, CustomerMap? map = null) =>
        Read(Encoding.UTF8.GetBytes(text), map ?? Map);

    private static List<CustomerRow> Read(byte[] bytes, CustomerMap map) =>
        Read(Open(bytes, map), from: null);

    private static List<CustomerRow> Read(CustomerFile file, CustomerPlace? from)
    {
        var rows = new List<CustomerRow>();
        foreach (var block in file.Blocks(from))
        {
            rows.AddRange(Enumerable.Range(0, block.Count).Select(i => file.Read(block, i)));
        }

        return rows;
    }

    private static CustomerFile Open(byte[] bytes, CustomerMap map) =>
        new("customers.csv", new MemoryStream(bytes), map);
}
