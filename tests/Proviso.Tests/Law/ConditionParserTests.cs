using CsCheck;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

public sealed class ConditionParserTests
{
    private static readonly string[] Leaves =
    [
        "always",
        "actor.usPerson",
        "commerce-authorized",
        "permit.issuer in {\"FSB\", party}",
        "permit.purpose in {\"it_*\"}",
        "permit.territory in {\"RU as defined by Russian law\"}",
        "actor.usNexus has any",
        "actor.usNexus has {\"in_us\"}",
        "payment.usdEquivalent <= 5000.00",
        "txn.date >= 2017-02-02",
        "txn.instant < 2015-04-01T04:01:00Z",
        "act in {\"pay_fee\", \"pay_fine\"}",
        "party in {\"FSB\", \"GRU\"}",
        "in-force EAR/744supp4-FSB@v2",
        "payment.breakdown[].to in {\"GRU\"}",
        "party.role in {\"recipient\"}",
    ];

    private static readonly Gen<string> Conditions = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 4
                ? Corpus.OneOf(Leaves)
                : Gen.Frequency(
                    (3, Corpus.OneOf(Leaves)),
                    (1, inner.Select(c => $"not ({c})")),
                    (1, Gen.Select(inner, inner, (a, b) => $"({a} and {b})")),
                    (1, Gen.Select(inner, inner, (a, b) => $"({a} or {b})")),
                    (1, Gen.Select(inner, inner, (a, b) => $"({a} implies {b})"))
                )
    );

    [Theory]
    [InlineData("actor.usPerson and always or always", "((actor.usPerson and always) or always)")]
    [InlineData("always or actor.usPerson and always", "(always or (actor.usPerson and always))")]
    [InlineData("not always and always", "(not (always) and always)")]
    [InlineData(
        "always implies always implies actor.usPerson",
        "(always implies (always implies actor.usPerson))"
    )]
    [InlineData("always or always implies always", "((always or always) implies always)")]
    [InlineData("act supplies-items", "supplies-items")]
    [InlineData("act is pay_fee", "act in {\"pay_fee\"}")]
    [InlineData("act is not pay_fee", "not (act in {\"pay_fee\"})")]
    [InlineData("party is FSB", "party in {\"FSB\"}")]
    [InlineData("item.endUser is party", "item.endUser in {party}")]
    [InlineData("permit.purpose is not it_use", "not (permit.purpose in {\"it_use\"})")]
    [InlineData("not(always)", "not (always)")]
    [InlineData("payment.usdEquivalent>=5000", "payment.usdEquivalent >= 5000")]
    [InlineData("parties[].role is recipient", "parties[].role in {\"recipient\"}")]
    public void Words_bind_as_the_grammar_says(string written, string meant) =>
        Assert.Equal(meant, ConditionPrinter.Print(Parse(written)));

    [Fact]
    public void What_is_printed_reads_back_the_same() =>
        Conditions.Sample(
            written =>
            {
                var printed = ConditionPrinter.Print(Parse(written));
                Assert.Equal(printed, ConditionPrinter.Print(Parse(printed)));
            },
            iter: 500
        );

    [Fact]
    public void Every_part_of_a_folded_condition_knows_its_line_and_column() =>
        Gen.Select(Conditions, Gen.Int[0, 5].Array[1, 20])
            .Sample(
                (written, gaps) =>
                {
                    var i = 0;
                    var folded = string.Join(
                        "",
                        written.Split(' ').Select(word => word + Gap(gaps[i++ % gaps.Length]))
                    );
                    var file = $"a: b\nwhen: {folded.TrimEnd()}\n";
                    var lines = file.Split('\n');
                    var condition = ParseFile(file);
                    foreach (var part in ConditionParts.Of(condition))
                    {
                        var there = lines[part.Span.Line - 1][(part.Span.Column - 1)..];
                        Assert.StartsWith(FirstWord(part), there.TrimStart('('));
                    }
                },
                iter: 500
            );

    [Theory]
    [InlineData("when: act is pay_fee\n      and nonsense.path\n", 2, 11)]
    [InlineData("when: act is pay_fee\r\n\r\n   and   nonsense.path\r\n", 3, 10)]
    [InlineData("when: 'permit.territory is \"it''s\" and nonsense.path'\n", 1, 40)]
    [InlineData("when: \"permit.territory is \\\"RU\\\"\n  and nonsense.path\"\n", 2, 7)]
    [InlineData("when: >\n   always\n     and nonsense.path\n", 3, 10)]
    [InlineData("when: |-\n always and\n nonsense.path\n", 3, 2)]
    [InlineData("when: &c always and nonsense.path\n", 1, 21)]
    [InlineData("{\"when\": \"always and nonsense.path\"}", 1, 22)]
    [InlineData("{\"when\": \"payment.usdEquivalent \\u003E 5 and nonsense.path\"}", 1, 46)]
    [InlineData("when: \"alw\\\n   ays and nonsense.path\"\n", 2, 12)]
    public void An_unknown_path_is_pointed_at_however_the_scalar_is_written(
        string file,
        int line,
        int column
    )
    {
        var diagnostic = Assert.Single(Complaints(file));
        Assert.Equal(
            ("PV0102", line, column, 13),
            (
                diagnostic.Code,
                diagnostic.Where.Line,
                diagnostic.Where.Column,
                diagnostic.Where.Length
            )
        );
    }

    [Fact]
    public void Every_unknown_name_of_a_condition_is_said_at_once()
    {
        var complaints = Complaints(
            "when: x.y and permit.issuer is FBS or permit.purpose is it_usee\n"
        );
        Assert.Equal(["PV0102", "PV0103", "PV0103"], complaints.Select(d => d.Code));
        Assert.All(complaints, d => Assert.NotNull(d.Hint));
    }

    [Fact]
    public void A_party_reference_carries_the_list_key()
    {
        var names = Assert.IsType<Condition.Names>(Parse("permit.issuer in {FSB, party}"));
        Assert.Equal(new PartyReference("ofac-sdn:21344", "FSB"), names.Parties[0]);
        Assert.Equal(PartyReference.InRegard, names.Parties[1]);
    }

    [Fact]
    public void Any_text_at_all_gives_a_condition_and_never_an_exception() =>
        Gen.OneOf(
                Gen.String[Gen.Char.AlphaNumeric, 0, 20],
                Corpus.OneOf(
                    "and or not implies is in has any act party in-force always ( ) { } , < <= = \" [] [0] ! FSB permit.issuer -x 2017".Split(
                        ' '
                    )
                )
            )
            .Array[0, 12]
            .Sample(words =>
            {
                var list = new DiagnosticList();
                var text = string.Join(' ', words);
                Assert.NotNull(Read(new TextNode.Scalar(text, false, At), list));
                Assert.All(list.InReadingOrder(), d => Assert.NotNull(d.Hint));
            });

    private static readonly SourceSpan At = new("f", 1, 1);

    private static string Gap(int kind) =>
        kind switch
        {
            0 => "\n  ",
            1 => "\r\n      ".Replace("\r", ""),
            2 => "   ",
            _ => " ",
        };

    private static string FirstWord(Condition part) =>
        part switch
        {
            Condition.All all => FirstWord(all.Parts[0]),
            Condition.Any any => FirstWord(any.Parts[0]),
            Condition.Implies implies => FirstWord(implies.If),
            _ => ConditionPrinter.Print(part).Split(' ')[0],
        };

    private static Condition Read(TextNode.Scalar scalar, DiagnosticList list) =>
        ConditionParser.Parse(scalar, Corpus.Names, list);

    private static Condition Parse(string written)
    {
        var list = new DiagnosticList();
        var condition = Read(new TextNode.Scalar(written, false, At), list);
        Assert.Empty(list.InReadingOrder());
        return condition;
    }

    private static Condition ParseFile(string file)
    {
        var list = new DiagnosticList();
        var condition = Read(When(file), list);
        Assert.Empty(list.InReadingOrder());
        return condition;
    }

    private static ImmutableArray<Diagnostic> Complaints(string file)
    {
        var list = new DiagnosticList();
        Read(When(file), list);
        return list.InReadingOrder();
    }

    private static TextNode.Scalar When(string file) =>
        (TextNode.Scalar)((TextNode.Mapping)YamlText.Read("f", file))["when"]!;
}
