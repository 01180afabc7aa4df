using Proviso.Names;

namespace Proviso.Tests.Names;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Federalnaya Sluzba Bezopastnosti", "FEDERALNAYA SLUZHBA BEZOPASNOSTI", 0.88)]
    [InlineData("Федеральная служба безопасности", "FEDERALNAYA SLUZHBA BEZOPASNOSTI", 1)]
    [InlineData("FSB", "FSB", 1)]
    [InlineData("Dmitry Medvedev", "MEDVEDEV, Dmitry Anatolyevich", 0.80)]
    [InlineData("Dmitry Peskov", "PESKOV, Dmitriy Sergeyevich", 0.80)]
    [InlineData("Дмитрий Песков", "PESKOV, Dmitriy Sergeyevich", 0.80)]
    [InlineData("Mohammed Hussein", "MUHAMMAD HUSAYN", 0.90)]
    [InlineData("Sergei Lavrov", "LAVROV, Sergey", 0.95)]
    [InlineData("Iurii Andropov", "Yuri Andropov", 0.95)]
    [InlineData("Bill Browder", "William Browder", 0.92)]
    [InlineData("Alqaida", "AL QA'IDA", 0.95)]
    [InlineData("BANK ANSAR", "ABNK NASAR", 0.70)]
    [InlineData("ООО Пегас", "Pegas LLC", 0.97)]
    [InlineData("Oboronnye Initsiativy o.O.O.", "OOO Oboronnye Initsiativy", 0.97)]
    [InlineData("A.B.C. Trading", "ABC Trading", 1)]
    [InlineData("J.P. Morgan & Co.", "JP Morgan and Co.", 0.94)]
    [InlineData("习近平", "Xi Jinping", 0.95)]
    public void What_is_meant_the_same_scores_high(string query, string listed, double least) =>
        Assert.InRange(NameMatcher.Score(query, listed).Value, (decimal)least, 1m);

    [Theory]
    [InlineData("Boris Vekselberg", "VEKSELBERG, Viktor")]
    [InlineData("Sergey Ivanov", "LAVROV, Sergey Viktorovich")]
    [InlineData("Muhammad bin Salman", "Usama bin Muhammad ibn Awad ibn Ladin")]
    [InlineData("Putin and", "Bank and Trust")]
    [InlineData("Victory 2", "Victory 3")]
    [InlineData("Li Ao", "Li Sa")]
    public void What_shares_a_word_only_is_no_hit(string query, string listed) =>
        Assert.InRange(NameMatcher.Score(query, listed).Value, 0m, 0.79m);

    [Theory]
    [InlineData("the of and", "and the")]
    [InlineData("The Ltd", "Ltd")]
    [InlineData("Mr. Dr. Sheikh", "Sheikh")]
    [InlineData("A. B.", "B. A. C.")]
    [InlineData("2004", "2004 Inc")]
    public void Light_words_alone_make_no_hit(string query, string listed) =>
        Assert.InRange(NameMatcher.Score(query, listed).Value, 0m, 0.49m);

    [Theory]
    [InlineData("Rami Makhlouf", "Dr. Rami Makhlouf")]
    [InlineData("Siemens", "Siemens AG")]
    [InlineData("Procter & Gamble Company", "The Procter & Gamble Company")]
    public void Light_words_left_out_hardly_hurt(string query, string listed) =>
        Assert.InRange(NameMatcher.Score(query, listed).Value, 0.93m, 0.9999m);

    [Fact]
    public void Another_order_is_found_and_ranks_below()
    {
        const string Query = "MUHAMMAD BIN SALMAN";
        var turned = NameMatcher.Score(Query, "SALMAN BIN MUHAMMAD");
        Assert.Equal(1m, NameMatcher.Score(Query, Query).Value);
        Assert.InRange(turned.Value, 0.97m, 0.9999m);
        Assert.Equal("order", turned.Edges[^1].Relation);
        Assert.Equal(-0.03m, turned.Edges[^1].Effect);
    }

    [Theory]
    [InlineData("V. Putin", "PUTIN, Vladimir", "v vladimir initial")]
    [InlineData("Alqaida", "AL QAIDA", "alqaida al qaida joined")]
    [InlineData("Putn", "PUTIN", "putn putin similar")]
    [InlineData("Putin", "PUTIN, Vladimir", " vladimir unmatched")]
    public void Each_line_says_which_words_met_and_how(string query, string listed, string line) =>
        Assert.Contains(
            NameMatcher.Score(query, listed).Edges,
            edge => $"{edge.Query} {edge.Listed} {edge.Relation}" == line
        );

    /// <summary>The second is written with a Cyrillic а, о and е.</summary>
    [Theory]
    [InlineData("Paper House", "P\u0430p\u0435r H\u043Euse")]
    [InlineData("Rosneft", "R\u200Bo\u202Es\u2060neft\u202C")]
    [InlineData("Jose Muller", "JOSÉ MÜLLER")]
    [InlineData("FSB", "\uFF26\uFF33\uFF22")]
    [InlineData("AL QAIDA", "Al Qa\u2019ida")]
    [InlineData("Sarah Lee", "Sarah 😀 Lee")]
    public void Tricks_of_writing_do_not_make_another_name(string plain, string tricked) =>
        Assert.Equal(1m, NameMatcher.Score(plain, tricked).Value);

    [Fact]
    public void A_family_name_in_front_of_a_comma_is_turned_and_a_legal_form_is_not()
    {
        Assert.Equal(1m, NameMatcher.Score("Vladimir Putin", "PUTIN, Vladimir").Value);
        Assert.Equal(1m, NameMatcher.Score("Acme Trading LLC", "Acme Trading, L.L.C.").Value);
    }

    [Fact]
    public void A_slip_in_a_common_word_weighs_no_more_than_the_word()
    {
        var right = NameMatcher.Score("Muhammad Zawahiri", "Muhammad Baghdadi").Value;
        var mistyped = NameMatcher.Score("Muhamnad Zawahiri", "Muhammad Baghdadi").Value;
        Assert.InRange(mistyped, 0m, right);
    }
}
