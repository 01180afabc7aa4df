using NodaTime;
using Proviso.Names;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>The news item that this program was born from, read against real editions.</summary>
public sealed class ArticleTests
{
    private static readonly LocalDate Later = new(2023, 12, 1);

    // Listed by an act of 2016-12-29 that the pack dates: no edition of that winter is at hand.
    [Theory]
    [InlineData("Federal Security Service", 3)]
    [InlineData("FSB", 3)]
    public void Every_mention_of_the_FSB_is_found_where_it_stands(string words, int times)
    {
        var article = Reader.Article;
        var expected = Reader.Literally(article, words);
        var found = Reader
            .Edition("sdn_2018-12")
            .Parties(article)
            .Where(mention => mention.Text == words)
            .ToArray();
        Assert.Equal(times, expected.Length);
        Assert.Equal(expected, found.Select(mention => mention.Start));
        Assert.All(
            found,
            mention =>
            {
                Assert.Equal(words, article[mention.Start..mention.End]);
                Assert.Equal(MentionStrength.Strong, mention.Strength);
                var party = Assert.IsType<Referent.Party>(mention.Resolved);
                Assert.Equal(Reader.Fsb, party.Key);
                Assert.Equal(PartyPresence.Listed, party.Presence);
            }
        );
    }

    [Fact]
    public void In_2017_it_names_nobody_else_for_certain() =>
        Assert.All(
            Reader
                .Edition("sdn_2018-12")
                .Parties(Reader.Article)
                .Where(mention => mention.Strength == MentionStrength.Strong),
            mention => Assert.Equal(Reader.Fsb, mention.Key())
        );

    [Fact]
    public void The_license_it_quotes_is_recognized_though_it_never_names_it()
    {
        var found = Reader
            .Edition("sdn_2018-12")
            .Of(Reader.Article, MentionKind.Instrument)
            .Where(mention => mention.Strength == MentionStrength.Strong)
            .ToArray();
        Assert.All(found, mention => Assert.Equal("CYBER-GL1", mention.Instrument()));
        Assert.Contains(
            found,
            mention => mention.Text.StartsWith("(R)equesting, receiving", StringComparison.Ordinal)
        );
        Assert.Contains(
            found,
            mention => mention.Text.StartsWith("(E)xportation", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_cap_is_told_from_the_sum_that_it_limits()
    {
        var mentions = Reader.Edition("sdn_2018-12").Find(Reader.Article, Reader.Day);
        var sum = Assert.Single(mentions, mention => mention.Kind == MentionKind.Money);
        Assert.Equal(("$5,000", new Referent.Money(5000m, "USD")), (sum.Text, sum.Resolved));
        var cap = Assert.Single(mentions, mention => mention.Kind == MentionKind.Cap);
        Assert.Equal("$5,000 in any calendar year", cap.Text);
        Assert.Equal(new Referent.Cap("fsb-fees"), cap.Resolved);
        Assert.Equal(MentionStrength.Strong, cap.Strength);
    }

    [Fact]
    public void Its_days_and_places_are_found()
    {
        var mentions = Reader.Edition("sdn_2018-12").Find(Reader.Article, Reader.Day);
        Assert.Equal(
            [
                ("Friday, February 03, 2017", new LocalDate(2017, 2, 3), MentionStrength.Strong),
                ("Thursday", new LocalDate(2017, 2, 2), MentionStrength.Weak),
                ("Wednesday", new LocalDate(2017, 2, 1), MentionStrength.Weak),
                ("Thursday", new LocalDate(2017, 2, 2), MentionStrength.Weak),
            ],
            mentions
                .Where(mention => mention.Kind == MentionKind.Date)
                .Select(mention =>
                    (mention.Text, ((Referent.Day)mention.Resolved!).Date, mention.Strength)
                )
        );
        var crimea = Assert.Single(mentions, mention => mention.Text == "Crimea");
        Assert.Equal(
            new Referent.Territory("UA-43", "Crimea", Comprehensive: true),
            crimea.Resolved
        );
        Assert.Contains(
            mentions,
            mention => mention.Text == "Russian Federation" && mention.Kind == MentionKind.Territory
        );
    }

    [Fact]
    public void In_2015_the_FSB_was_not_listed() =>
        Assert.DoesNotContain(
            Reader.Edition("sdn_2015-01-17").Find(Reader.Article, new LocalDate(2015, 1, 17)),
            mention => mention.Key() == Reader.Fsb
        );

    [Theory]
    [InlineData("Dmitry Peskov", "ofac-sdn:35320")]
    [InlineData("Dmitry Medvedev", "ofac-sdn:36407")]
    public void Read_in_2023_it_names_two_more_by_their_full_names(string name, string key)
    {
        // The list spells him Dmitriy.
        Assert.SkipWhen(
            name == "Dmitry Peskov" && NameIndex.ScoreVersion == "names/0",
            "the name index is still the one that finds equal names only"
        );
        var found = Assert.Single(
            Reader.Edition("sdn_2023-12-01").Of(Reader.Article, MentionKind.Party, Later),
            mention => mention.Text == name
        );
        Assert.Equal(key, found.Key());
        Assert.Equal(MentionStrength.Strong, found.Strength);
    }

    [Fact]
    public void A_lone_family_name_is_weak_even_in_2023()
    {
        var found = Reader
            .Edition("sdn_2023-12-01")
            .Of(Reader.Article, MentionKind.Party, Later)
            .Where(mention => mention.Text is "Putin" or "Lavrov")
            .ToArray();
        Assert.Equal(4, found.Length);
        Assert.All(found, mention => Assert.Equal(MentionStrength.Weak, mention.Strength));
        Assert.Contains(found, mention => mention.Key() == "ofac-sdn:35233");
    }

    [Theory]
    [InlineData("Treasury")]
    [InlineData("Congress")]
    [InlineData("White House")]
    [InlineData("Progressive Radio Network")]
    [InlineData("Stephen Lendman")]
    [InlineData("Sean Spicer")]
    [InlineData("base")]
    [InlineData("Flashpoint")]
    public void Who_is_nobody_is_nobody_in_2023_too(string words) =>
        Assert.DoesNotContain(
            Reader.Edition("sdn_2023-12-01").Of(Reader.Article, MentionKind.Party, Later),
            mention => mention.Text.Contains(words, StringComparison.Ordinal)
        );
}
