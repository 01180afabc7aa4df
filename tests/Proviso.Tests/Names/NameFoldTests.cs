using Proviso.Names;

namespace Proviso.Tests.Names;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("  FEDERAL   Security\tService ", "federal security service")]
    [InlineData("GLAVNOE RAZVEDYVATEL'NOE UPRAVLENIE", "glavnoe razvedyvatel noe upravlenie")]
    [InlineData("Moy.Yawik", "moy yawik")]
    [InlineData("Müller & Söhne", "muller sohne")]
    [InlineData("M4G", "m4g")]
    public void Case_punctuation_and_spaces_do_not_make_another_name(string name, string folded) =>
        Assert.Equal(folded, NameFold.Fold(name));

    [Fact]
    public void A_composed_letter_and_a_letter_with_a_combining_mark_are_the_same() =>
        Assert.Equal(NameFold.Fold("Jos\u00e9"), NameFold.Fold("Jose\u0301"));

    [Theory]
    [InlineData("F\u200bS\u200dB")]
    [InlineData("\u202eFSB\u202c")]
    [InlineData("\ufeffFSB\u00ad")]
    [InlineData("\uff26\uff33\uff22")]
    public void Invisible_characters_do_not_hide_a_name(string name) =>
        Assert.Equal("fsb", NameFold.Fold(name));

    [Theory]
    [InlineData("Федеральная служба безопасности", "FEDERALNAYA SLUZHBA BEZOPASNOSTI")]
    [InlineData("Главное разведывательное управление", "GLAVNOE RAZVEDYVATEL'NOE UPRAVLENIE")]
    [InlineData("Al Qa\u2019ida", "AL QAIDA")]
    [InlineData("al qa ida", "AL QA'IDA")]
    public void Cyrillic_and_apostrophes_are_written_as_OFAC_writes_them(
        string name,
        string listed
    ) => Assert.True(NameFold.Same(name, listed));

    [Theory]
    [InlineData("")]
    [InlineData(" -- ")]
    [InlineData("()")]
    [InlineData("\ud800")]
    public void A_name_without_letters_or_digits_has_no_form(string name) =>
        Assert.Empty(NameFold.Forms(name));

    [Fact]
    public void A_family_name_first_is_turned_round() =>
        Assert.Equal(
            ["korobov igor valentinovich", "igor valentinovich korobov"],
            NameFold.Forms("KOROBOV, Igor Valentinovich")
        );

    [Fact]
    public void Two_commas_are_left_as_they_are() =>
        Assert.Equal(
            ["delos reyes feliciano semborio jr"],
            NameFold.Forms("DELOS REYES, Feliciano Semborio, Jr.")
        );

    [Fact]
    public void A_trailing_parenthesis_may_be_left_out_and_is_no_name_by_itself() =>
        Assert.Equal(
            ["federal security service fsb", "federal security service"],
            NameFold.Forms("Federal Security Service (FSB)")
        );

    [Fact]
    public void A_parenthesis_in_the_middle_stays() =>
        Assert.Equal(["acme russia ltd"], NameFold.Forms("ACME (RUSSIA) LTD"));

    [Fact]
    public void Acme_in_Russia_is_not_Acme_in_France()
    {
        Assert.False(NameFold.Same("Acme (Russia)", "Acme (France)"));
        Assert.True(NameFold.Same("Acme (Russia)", "ACME"));
        Assert.False(NameFold.Same("Acme (Russia)", "Russia"));
    }
}
