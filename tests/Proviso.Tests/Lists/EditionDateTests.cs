using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class EditionDateTests
{
    [Fact]
    public void A_date_that_is_given_wins_and_is_not_assumed()
    {
        var date = EditionDate.Find(new LocalDate(2018, 1, 27), ["sdn_2019-07-25"]);
        Assert.Equal(new LocalDate(2018, 1, 27), date.From);
        Assert.False(date.Assumed);
    }

    [Theory]
    [InlineData("sdn_2018-01-27")]
    [InlineData("sdn-20180127.csv")]
    [InlineData("2018_01_27")]
    [InlineData("v2018-01-27_pip")]
    public void A_name_with_a_day_tells_the_day_and_is_assumed(string name)
    {
        var date = EditionDate.Find(null, ["sdn.csv", name]);
        Assert.Equal("2018-01-27", date.ToString());
        Assert.True(date.Assumed);
        Assert.Contains(name, date.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_month_only_keeps_both_bounds() =>
        Assert.Equal(
            "2018-12-01..2018-12-31",
            EditionDate.Find(null, ["sdn.csv", "sdn_2018-12"]).ToString()
        );

    [Fact]
    public void The_file_name_is_nearer_than_the_folder() =>
        Assert.Equal(
            "2020-02-29",
            EditionDate.Find(null, ["sdn-2020-02-29.csv", "sdn_2018-12"]).ToString()
        );

    [Theory]
    [InlineData("sdn.csv")]
    [InlineData("sdn_2018-13-01")]
    [InlineData("sdn_2019-02-29")]
    [InlineData("rows12345678")]
    [InlineData("2021-08-18_2023-12-28")]
    public void A_name_without_exactly_one_date_asks_for_published(string name)
    {
        var problem = Assert.Single(
            Assert.Throws<InvalidInputException>(() => EditionDate.Find(null, [name])).Diagnostics
        );
        Assert.Equal("PV0310", problem.Code);
        Assert.Contains("--published", problem.Hint, StringComparison.Ordinal);
    }
}
