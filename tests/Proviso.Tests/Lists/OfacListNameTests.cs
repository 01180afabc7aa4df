using Proviso.Lists.Ofac;

namespace Proviso.Tests.Lists;

/// <summary>Which list a set belongs to stands outside it.</summary>
public sealed class OfacListNameTests
{
    [Theory]
    [InlineData("ofac-cons", "cons_prim.csv")]
    [InlineData("ofac-cons", "CONS_PRIM.PIP")]
    [InlineData("ofac-cons", "/lists/cons_2019-03-14/")]
    [InlineData("ofac-cons", "consolidated.csv")]
    [InlineData("ofac-cons", "alt.csv|cons_2018-04-06")]
    [InlineData("ofac-sdn", "sdn.csv")]
    [InlineData("ofac-sdn", "SDN.pip.gz|cons")]
    [InlineData("ofac-sdn", "sdn_comments.csv")]
    [InlineData("ofac-sdn", "constant.csv")]
    [InlineData("ofac-sdn", "list.zip|downloads")]
    [InlineData("ofac-sdn", "")]
    public void The_nearest_name_that_tells_tells_it(string list, string names) =>
        Assert.Equal(list, OfacListName.Find(null, [.. names.Split('|')]));

    [Fact]
    public void What_is_given_wins() =>
        Assert.Equal("my-list", OfacListName.Find("my-list", ["cons_prim.csv"]));

    [Theory]
    [InlineData("")]
    [InlineData("OFAC")]
    [InlineData("ofac:sdn")]
    [InlineData("ofac sdn")]
    [InlineData("-x")]
    public void A_name_that_cannot_stand_in_a_key_is_refused(string given)
    {
        var problem = Assert.Single(
            Assert.Throws<InvalidInputException>(() => OfacListName.Find(given, [])).Diagnostics
        );
        Assert.Equal("PV0315", problem.Code);
        Assert.Contains("ofac-cons", problem.Hint, StringComparison.Ordinal);
    }
}
