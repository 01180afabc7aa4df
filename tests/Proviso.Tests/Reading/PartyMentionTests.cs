using Proviso.Lists;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>Fragments: whom a few words name, and whom they do not.</summary>
public sealed class PartyMentionTests
{
    private static readonly Lazy<MentionFinder> Own = new(() =>
        Reader.OfNames(
            ("THE BASE", PartyKind.Entity),
            ("DIGITAL SECURITY", PartyKind.Entity),
            ("BANK KRYMSKIY", PartyKind.Entity),
            ("BANK KRYMSKIY INVEST", PartyKind.Entity),
            ("VICTORY", PartyKind.Vessel),
            ("PETROVSKY, Anton Igorevich", PartyKind.Individual),
            ("PETROVSKY, Oleg", PartyKind.Individual),
            ("LONG, Wei", PartyKind.Individual),
            ("QWZ", PartyKind.Entity),
            ("BARAKAT TRANSNATIONAL CRIMINAL ORGANIZATION", PartyKind.Entity),
            ("AID", PartyKind.Entity),
            ("ZORSECURITY", PartyKind.Entity)
        )
    );

    [Theory]
    [InlineData("The Federal Security Service said so.", "Federal Security Service")]
    [InlineData("The FEDERAL SECURITY SERVICE said so.", "FEDERAL SECURITY SERVICE")]
    [InlineData("Russia’s Federal Security Service’s office", "Federal Security Service")]
    [InlineData("the Federal\nSecurity\r\nService said so", "Federal\nSecurity\r\nService")]
    [InlineData("a “Federal Security Service” officer", "Federal Security Service")]
    [InlineData(
        "the Fed\u200Beral Secu\u00ADrity Service said",
        "Fed\u200Beral Secu\u00ADrity Service"
    )]
    [InlineData("\u202BFederal Security Service\u202C", "Federal Security Service")]
    [InlineData("😀𝒳 Federal Security Service 😀", "Federal Security Service")]
    [InlineData("Её Федеральная служба безопасности сообщила.", "Федеральная служба безопасности")]
    [InlineData("ФЕДЕРАЛЬНАЯ СЛУЖБА БЕЗОПАСНОСТИ", "ФЕДЕРАЛЬНАЯ СЛУЖБА БЕЗОПАСНОСТИ")]
    public void A_name_is_found_however_it_is_set(string text, string expected)
    {
        var found = Assert.Single(Reader.Starter.Parties(text));
        Assert.Equal(expected, found.Text);
        Assert.Equal(text.IndexOf(expected, StringComparison.Ordinal), found.Start);
        Assert.Equal(expected, text.Substring(found.Start, found.End - found.Start));
        Assert.Equal((Reader.Fsb, MentionStrength.Strong), (found.Key(), found.Strength));
    }

    private static readonly Lazy<MentionFinder> People = new(() =>
        Reader.OfNames(
            ("LOPEZ, Luis", PartyKind.Individual),
            ("JIMENEZ PEREZ, Jose Julian Bruno", PartyKind.Individual),
            ("OMAIRI, Farouk", PartyKind.Individual),
            ("LEBANESE HEZBOLLAH", PartyKind.Entity)
        )
    );

    /// <summary>A list of people, each given name first, has commas between people and not inside names.</summary>
    [Theory]
    [InlineData("Maria Lopez, Luis Garcia and Ana Ruiz came.")]
    [InlineData("Present: Maria Lopez, Luis Garcia.")]
    public void A_name_does_not_reach_over_the_comma_of_a_list(string text) =>
        Assert.DoesNotContain(
            People.Value.Parties(text),
            mention => mention.Strength == MentionStrength.Strong
        );

    [Theory]
    [InlineData("The file lists LOPEZ, Luis as its owner.")]
    [InlineData("It was signed by Luis Lopez.")]
    public void A_listed_name_is_found_in_either_order(string text) =>
        Assert.Contains(
            People.Value.Parties(text),
            mention =>
                mention is { Strength: MentionStrength.Strong, Text: "LOPEZ, Luis" or "Luis Lopez" }
        );

    /// <summary>A strong mention that is only alike is one that a screening of the same words would show.</summary>
    [Theory]
    [InlineData("They met Jose Perez and Omar Farooq there.")]
    [InlineData("Miguel Angel Torres wrote to Omar Farooq.")]
    public void What_no_screening_would_show_is_not_strong(string text) =>
        Assert.DoesNotContain(
            People.Value.Parties(text),
            mention => mention.Strength == MentionStrength.Strong
        );

    [Fact]
    public void One_word_that_is_alike_is_a_weak_mention()
    {
        var found = Assert.Single(People.Value.Parties("Fighters of Hezbollah crossed the river."));
        Assert.Equal(("Hezbollah", MentionStrength.Weak), (found.Text, found.Strength));
    }

    [Theory]
    [InlineData("We’re going to base our actions on a forecast.")]
    [InlineData("They met at the base near the city.")]
    [InlineData("Base rates rose.")]
    [InlineData("Digital security matters. Our digital security team agrees.")]
    [InlineData("A federal court. Security forces. Service was slow.")]
    [InlineData("It was federal. Security Service staff came.")]
    [InlineData("Victory was near. The victory was theirs.")]
    [InlineData("They gave AID to WHO.")]
    [InlineData("It took a Long time.")]
    [InlineData("New sanctions on Transnational Criminal Organizations")]
    public void Ordinary_words_are_nobody(string text) => Assert.Empty(Own.Value.Parties(text));

    [Theory]
    [InlineData("He sold it to Digital Security last year.", MentionStrength.Strong)]
    [InlineData("the Global Digital Security Forum", MentionStrength.Weak)]
    [InlineData("The tanker Victory sailed on Monday.", MentionStrength.Strong)]
    [InlineData("It was called Victory by its owner.", MentionStrength.Weak)]
    [InlineData("a firm called Zorsecurity", MentionStrength.Strong)]
    [InlineData("a firm called zorsecurity", MentionStrength.Weak)]
    [InlineData("fees for QWZ are due", MentionStrength.Weak)]
    [InlineData("Petrovsky said so", MentionStrength.Weak)]
    [InlineData("Anton Petrovsky said so", MentionStrength.Strong)]
    [InlineData("PETROVSKY, Anton Igorevich", MentionStrength.Strong)]
    [InlineData("anton igorevich petrovsky", MentionStrength.Strong)]
    public void A_name_counts_by_how_it_is_written(string text, MentionStrength strength) =>
        Assert.Equal(strength, Assert.Single(Own.Value.Parties(text)).Strength);

    [Fact]
    public void Of_overlapping_names_the_longest_counts()
    {
        var found = Assert.Single(Own.Value.Parties("Bank Krymskiy Invest and others"));
        Assert.Equal(("Bank Krymskiy Invest", "ofac-sdn:900004"), (found.Text, found.Key()));
    }

    [Fact]
    public void A_lone_family_name_of_two_listed_persons_stays_open()
    {
        var found = Assert.Single(Own.Value.Parties("Petrovsky said so"));
        Assert.Null(found.Resolved);
        Assert.Equal(["ofac-sdn:900006", "ofac-sdn:900007"], found.Candidates);
    }

    [Fact]
    public void After_the_full_name_a_family_name_is_that_person_and_still_weak()
    {
        var found = Own.Value.Parties("Oleg Petrovsky came. Later Petrovsky left.");
        Assert.Equal(["ofac-sdn:900007", "ofac-sdn:900007"], found.Select(m => m.Key()));
        Assert.Equal([MentionStrength.Strong, MentionStrength.Weak], found.Select(m => m.Strength));
    }

    [Fact]
    public void A_family_name_with_another_given_name_is_somebody_else() =>
        Assert.Empty(Own.Value.Parties("They asked Wei Petrovsky."));

    [Fact]
    public void A_family_name_does_not_reach_over_a_comma_to_a_given_name() =>
        Assert.DoesNotContain(
            Own.Value.Parties("We met Anton, Petrovsky said."),
            mention => mention.Strength == MentionStrength.Strong
        );

    [Theory]
    [InlineData("An FSB officer came.", MentionStrength.Weak)]
    [InlineData(
        "The Federal Security Service (FSB) came. Then the FSB left.",
        MentionStrength.Strong
    )]
    [InlineData("The FSB left. The Federal Security Service came.", MentionStrength.Strong)]
    [InlineData("The Financial Stability Board (FSB) met. The FSB said so.", MentionStrength.Weak)]
    public void An_acronym_needs_its_long_form(string text, MentionStrength strength) =>
        Assert.Equal(
            strength,
            Reader.Starter.Parties(text).Last(mention => mention.Text == "FSB").Strength
        );

    [Fact]
    public void The_first_definition_of_an_acronym_holds() =>
        Assert.All(
            Reader
                .Starter.Parties(
                    "The Financial Stability Board (FSB) met. So did the Federal Security Service. FSB staff left."
                )
                .Where(mention => mention.Text == "FSB"),
            mention => Assert.Equal(MentionStrength.Weak, mention.Strength)
        );

    [Fact]
    public void A_document_may_give_a_party_an_acronym_of_its_own()
    {
        var found = Reader.Starter.Parties(
            "The Federal Security Service (FSS) came; FSS men left."
        );
        Assert.Equal(["Federal Security Service", "FSS", "FSS"], found.Select(m => m.Text));
        Assert.All(found, mention => Assert.Equal(Reader.Fsb, mention.Key()));
    }

    [Fact]
    public void Points_and_brackets_inside_a_word_are_read_over()
    {
        var found = Reader.Starter.Parties("The F.S.B. is the (F)ederal Securit(y) Service.");
        Assert.Equal(["F.S.B", "(F)ederal Securit(y) Service"], found.Select(m => m.Text));
    }
}
