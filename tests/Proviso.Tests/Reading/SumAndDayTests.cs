using NodaTime;
using NodaTime.Text;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>Sums, caps, dates and territories in fragments.</summary>
public sealed class SumAndDayTests
{
    [Theory]
    [InlineData("pay $5,000.", "$5,000", "5000", "USD")]
    [InlineData("pay US$1,200.50 now", "US$1,200.50", "1200.50", "USD")]
    [InlineData("pay US$ 1,200 now", "US$ 1,200", "1200", "USD")]
    [InlineData("some 5 million dollars", "5 million dollars", "5000000", "USD")]
    [InlineData("some 5 U.S. dollars", "5 U.S. dollars", "5", "USD")]
    [InlineData("some $2.5bn", "$2.5bn", "2500000000.0", "USD")]
    [InlineData("EUR 3.000,00 net", "EUR 3.000,00", "3000.00", "EUR")]
    [InlineData("3.000.000 EUR net", "3.000.000 EUR", "3000000", "EUR")]
    [InlineData("€12.50, please", "€12.50", "12.50", "EUR")]
    [InlineData("40 000 rubles", "40 000 rubles", "40000", "RUB")]
    [InlineData("USD5000", "USD5000", "5000", "USD")]
    [InlineData("HK$7", "HK$7", "7", "HKD")]
    public void A_sum_is_read(string text, string words, string amount, string currency)
    {
        var found = Assert.Single(Reader.Starter.Of(text, MentionKind.Money));
        Assert.Equal((words, MentionStrength.Strong), (found.Text, found.Strength));
        Assert.Equal(
            new Referent.Money(
                decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
                currency
            ),
            found.Resolved
        );
    }

    [Theory]
    [InlineData("EUR 3.000 net")]
    [InlineData("EUR 3,5 net")]
    public void A_sum_whose_point_could_divide_or_group_is_weak(string text) =>
        Assert.Equal(
            MentionStrength.Weak,
            Assert.Single(Reader.Starter.Of(text, MentionKind.Money)).Strength
        );

    [Theory]
    [InlineData("in 2017, room 12, A320, 1.2.3.4, 10,000 people")]
    [InlineData("$ and € alone")]
    public void A_number_without_a_currency_is_no_sum(string text) =>
        Assert.Empty(Reader.Starter.Of(text, MentionKind.Money));

    [Theory]
    [InlineData("$5,000 a year", MentionStrength.Weak)]
    [InlineData("$5,000 in any calendar year under CYBER-GL1", MentionStrength.Strong)]
    [InlineData("$5,000 per year. The Federal Security Service said so.", MentionStrength.Strong)]
    public void A_cap_counts_where_the_document_names_what_has_it(
        string text,
        MentionStrength strength
    ) => Assert.Equal(strength, Assert.Single(Reader.Starter.Of(text, MentionKind.Cap)).Strength);

    [Theory]
    [InlineData("$5,000 in any month under CYBER-GL1")]
    [InlineData("$6,000 in any calendar year under CYBER-GL1")]
    [InlineData("$5,000. In a year he left. CYBER-GL1")]
    public void Another_sum_or_period_is_no_cap(string text) =>
        Assert.Empty(Reader.Starter.Of(text, MentionKind.Cap));

    [Theory]
    [InlineData("on Friday, February 03, 2017 it", "Friday, February 03, 2017", "2017-02-03", true)]
    [InlineData("on 2017-03-14.", "2017-03-14", "2017-03-14", true)]
    [InlineData("on 14 March 2017 it", "14 March 2017", "2017-03-14", true)]
    [InlineData("the 14th of March, 2017", "14th of March, 2017", "2017-03-14", true)]
    [InlineData("Sept. 5, 2017", "Sept. 5, 2017", "2017-09-05", true)]
    [InlineData("on 14.03.2017", "14.03.2017", "2017-03-14", true)]
    [InlineData("on 03/02/2017", "03/02/2017", "2017-03-02", false)]
    [InlineData("on 25/02/2017", "25/02/2017", "2017-02-25", true)]
    [InlineData("on Thursday", "Thursday", "2017-02-02", false)]
    [InlineData("on Friday", "Friday", "2017-02-03", false)]
    [InlineData("since March 14", "March 14", "2017-03-14", false)]
    public void A_date_is_read(string text, string words, string date, bool sure)
    {
        var found = Assert.Single(Reader.Starter.Of(text, MentionKind.Date));
        Assert.Equal(words, found.Text);
        Assert.Equal(new Referent.Day(LocalDatePattern.Iso.Parse(date).Value), found.Resolved);
        Assert.Equal(sure ? MentionStrength.Strong : MentionStrength.Weak, found.Strength);
    }

    [Theory]
    [InlineData("2017-02-30 and 32 March 2017 and version 1.2.2017.4 and it may 5")]
    [InlineData("march on, may it be")]
    public void What_is_no_day_is_no_date(string text) =>
        Assert.DoesNotContain(
            Reader.Starter.Of(text, MentionKind.Date),
            mention => mention.Strength == MentionStrength.Strong
        );

    [Theory]
    [InlineData("to Crimea", "UA-43", true)]
    [InlineData("в Крым", "UA-43", true)]
    [InlineData("the so-called Donetsk People’s Republic", "XX-DNR", false)]
    [InlineData("to North Korea", "KP", true)]
    [InlineData("the Islamic Republic of Iran", "IR", true)]
    [InlineData("in Russia", "RU", false)]
    [InlineData("in Simferopol", "UA-43", true)]
    [InlineData("to Yalta by road", "UA-43", true)]
    [InlineData("the Crimean peninsula", "UA-43", true)]
    [InlineData("в Симферополе", "UA-43", true)]
    public void A_territory_is_marked_as_it_stood_that_day(string text, string code, bool closed)
    {
        var found = Assert.Single(Reader.Starter.Of(text, MentionKind.Territory));
        var territory = Assert.IsType<Referent.Territory>(found.Resolved);
        Assert.Equal((code, closed), (territory.Code, territory.Comprehensive));
    }

    [Fact]
    public void The_republics_are_closed_since_2022() =>
        Assert.True(
            (
                (Referent.Territory)
                    Reader
                        .Starter.Of(
                            "Donetsk People's Republic",
                            MentionKind.Territory,
                            new LocalDate(2022, 3, 1)
                        )[0]
                        .Resolved!
            ).Comprehensive
        );

    [Theory]
    [InlineData("a cuba libre, or two")]
    [InlineData("They deal with Sberbank of Russia.")]
    public void A_place_inside_a_name_or_in_small_letters_is_none(string text) =>
        Assert.Empty(Reader.Starter.Of(text, MentionKind.Territory, new LocalDate(2023, 12, 1)));
}
