using System.Text;
using Proviso.Lists;
using Proviso.Screening;

namespace Proviso.Tests.Screening;

/// <summary>Customers out of a CSV: all of them, or one clear complaint.</summary>
public sealed class SubjectTableTests
{
    private static readonly Dictionary<string, string> Map = new(StringComparer.Ordinal)
    {
        ["name"] = "Full Name",
        ["kind"] = "type",
    };

    [Fact]
    public void Rows_become_subjects_with_their_keys()
    {
        var rows = Read("id,Full Name,type\r\n7,\"Doe, Jane\",person\r\n8,Acme LLC,\r\n");
        Assert.Equal(["7", "8"], rows.Select(r => r.Key));
        Assert.Equal(new Subject("Doe, Jane", PartyKind.Individual), rows[0].Subject);
        Assert.Equal(new Subject("Acme LLC"), rows[1].Subject);
    }

    [Fact]
    public void Without_a_key_column_rows_are_numbered() =>
        Assert.Equal(["1"], Read("full name,TYPE\nx,\n", key: null).Select(r => r.Key));

    [Theory]
    [InlineData("id,name,type\n7,x,\n", 1, "no column 'Full Name'")]
    [InlineData("id,Full Name,type\n7,,\n", 2, "no name")]
    [InlineData("id,Full Name,type\n7,x\n", 2, "2 columns")]
    [InlineData("id,Full Name,type\n7,x,animal\n", 2, "'animal' is no kind")]
    [InlineData("id,Full Name,type\n7,\"x,person\n", 2, "not closed")]
    [InlineData("id,Full Name,type\n", 1, "no row of data")]
    [InlineData("", 1, "empty")]
    [InlineData("id,Full Name,type\n7,x\0,\n", 2, "NUL")]
    public void A_fault_is_told_with_its_line(string csv, int line, string says)
    {
        var diagnostic = Assert.Throws<InvalidInputException>(() => Read(csv)).Diagnostics.First();
        Assert.Equal(line, diagnostic.Where.Line);
        Assert.Contains(says, diagnostic.Message);
        Assert.NotNull(diagnostic.Hint);
    }

    private static ImmutableArray<(string Key, Subject Subject)> Read(
        string csv,
        string? key = "id"
    ) => SubjectTable.Read("customers.csv", Encoding.UTF8.GetBytes(csv), Map, key);
}
