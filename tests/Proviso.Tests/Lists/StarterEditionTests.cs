using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class StarterEditionTests
{
    private static readonly ListEdition Table = StarterEdition.Load();

    [Fact]
    public void The_eleven_cyber_designations_of_2016_are_there()
    {
        int[] numbers =
        [
            21324,
            21326,
            21328,
            21329,
            21330,
            21331,
            21332,
            21333,
            21334,
            21343,
            21344,
        ];
        Assert.All(numbers, n => Assert.Contains("CYBER2", Table.ByKey($"ofac-sdn:{n}")!.Programs));
        Assert.True(Table.IsStarter);
    }

    [Theory]
    [InlineData("Federal Security Service (FSB)", 21344)]
    [InlineData("FSB", 21344)]
    [InlineData("Federalnaya Sluzhba Bezopasnosti", 21344)]
    [InlineData("GRU", 21343)]
    [InlineData("Igor Olegovich Kostyukov", 21330)]
    [InlineData("Sberbank of Russia", 17018)]
    [InlineData("Baltic Leader", 34940)]
    [InlineData("RA-76842", 40182)]
    public void The_article_and_its_names_are_found(string name, int number) =>
        Assert.Equal($"ofac-sdn:{number}", Assert.Single(Table.ByExactName(name)).Party.Key);

    [Fact]
    public void Every_kind_of_party_is_there() =>
        Assert.Equal(4, Table.Parties.Select(party => party.Kind).Distinct().Count());

    [Fact]
    public void The_starter_says_what_the_edition_of_its_day_says()
    {
        var real = Snapshots.Read("sdn_2023-12-01");
        Assert.All(
            Table.Parties,
            party =>
            {
                var same = real.ByKey(party.Key)!;
                Assert.Equal((same.Name, same.Kind), (party.Name, party.Kind));
                Assert.Equal(same.Programs, party.Programs);
                Assert.Subset(
                    same.Names.Where(name => name.Strength == NameStrength.Weak).ToHashSet(),
                    party.Names.Where(name => name.Strength == NameStrength.Weak).ToHashSet()
                );
            }
        );
    }
}
