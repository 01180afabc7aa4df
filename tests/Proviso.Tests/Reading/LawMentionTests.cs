using NodaTime;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>Instruments by name, and by their words.</summary>
public sealed class LawMentionTests
{
    private static readonly LocalDate In2022 = new(2022, 7, 6);

    [Theory]
    [InlineData("under CYBER-GL1 today", "CYBER-GL1", "CYBER-GL1")]
    [InlineData(
        "Cyber-related General License 1 says",
        "Cyber-related General License 1",
        "CYBER-GL1"
    )]
    [InlineData("see E.O. 13694 and more", "E.O. 13694", "EO13694")]
    [InlineData("see Executive Order 13757.", "Executive Order 13757", "EO13757")]
    [InlineData("see Executive\nOrder No. 13757.", "Executive\nOrder No. 13757", "EO13757")]
    [InlineData("under 31 CFR 578.201.", "31 CFR 578.201", "31CFR578")]
    [InlineData("under 31 C.F.R. § 501.603(a)", "31 C.F.R. § 501.603", "31CFR501/603")]
    [InlineData("under 31 C.F.R. part 578", "31 C.F.R. part 578", "31CFR578")]
    [InlineData(
        "Directive 4 under Executive Order 13662",
        "Directive 4 under Executive Order 13662",
        "31CFR589/205"
    )]
    public void An_instrument_is_found_by_its_name(string text, string words, string id)
    {
        var found = Reader
            .Starter.Of(text, MentionKind.Instrument)
            .First(mention => mention.Text == words);
        Assert.Equal((id, MentionStrength.Strong), (found.Instrument(), found.Strength));
    }

    [Theory]
    [InlineData("Cyber-related General License No. 1B", "CYBER-GL1B")]
    [InlineData("Russia-related General License 42", "RU-GL42")]
    [InlineData("Russia-Related GL 13A", "RU-GL13A")]
    [InlineData("Ukraine-/Russia-Related General License 18", "UKR-GL18")]
    [InlineData("Directive 4 under E.O. 14024", "EO14024-D4")]
    public void A_program_before_its_number_tells_which(string text, string id)
    {
        var found = Reader.Starter.Of(text, MentionKind.Instrument, In2022)[0];
        Assert.Equal(
            (text, id, MentionStrength.Strong),
            (found.Text, found.Instrument(), found.Strength)
        );
    }

    [Theory]
    [InlineData("under General License 1", "CYBER-GL1")]
    [InlineData("under Directive 2", "31CFR589/203")]
    [InlineData("under E.O. 13999", null)]
    [InlineData("under 31 CFR 999.101", null)]
    [InlineData("under Venezuela-related General License 1", null)]
    [InlineData("under Cyber-related General License 1B", "CYBER-GL1B")]
    public void What_the_words_leave_open_is_weak(string text, string? id)
    {
        var found = Assert.Single(Reader.Starter.Of(text, MentionKind.Instrument));
        Assert.Equal((id, MentionStrength.Weak), (found.Instrument(), found.Strength));
    }

    /// <summary>Two orders have a Directive 4 in 2022, only one had in 2017.</summary>
    [Fact]
    public void A_directive_without_its_order_is_open_where_two_orders_have_one()
    {
        var found = Assert.Single(Reader.Starter.Of("Directive 4", MentionKind.Instrument, In2022));
        Assert.Null(found.Resolved);
        Assert.Equal(["31CFR589/205", "EO14024-D4"], found.Candidates);
    }

    private const string Quoted =
        "requesting, receiving, using, paying for, or dealing in licenses, permits, certifications, or notifications issued by the FSB for information technology products in Russia";

    [Theory]
    [InlineData("2017-02-03", "CYBER-GL1")]
    [InlineData("2018-06-01", "CYBER-GL1A")]
    [InlineData("2021-06-01", "CYBER-GL1B")]
    public void A_quoted_license_is_the_letter_in_force_that_day(string at, string id)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(at).Value;
        var found = Assert.Single(Reader.Starter.Of(Quoted, MentionKind.Instrument, day));
        Assert.Equal((id, MentionStrength.Strong), (found.Instrument(), found.Strength));
    }

    [Fact]
    public void Before_its_issue_nobody_quotes_it() =>
        Assert.DoesNotContain(
            Reader.Starter.Of(Quoted, MentionKind.Instrument, new LocalDate(2016, 6, 1)),
            mention => mention.Strength == MentionStrength.Strong
        );

    [Fact]
    public void Of_two_licenses_with_the_same_words_the_one_that_is_named_is_meant()
    {
        var alone = Assert.Single(Reader.Starter.Of(Quoted, MentionKind.Instrument, In2022));
        Assert.Null(alone.Resolved);
        Assert.Equal(["CYBER-GL1B", "RU-GL42"], alone.Candidates);
        var told = Reader.Starter.Of(
            $"Russia-related General License 42 allows {Quoted}",
            MentionKind.Instrument,
            In2022
        );
        Assert.All(told, mention => Assert.Equal("RU-GL42", mention.Instrument()));
        Assert.Equal(2, told.Length);
    }

    [Theory]
    [InlineData("She paid for licenses and permits for her shop in town, as everybody must.")]
    [InlineData("Fees for certifications and notifications may be requested from the office.")]
    [InlineData("Exports of goods and technology to many countries rose last year.")]
    [InlineData("All transactions in property are recorded by the land office of the region.")]
    public void Talk_of_like_things_is_no_quotation(string text) =>
        Assert.Empty(Reader.Starter.Of(text, MentionKind.Instrument));
}
