using System.Globalization;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Transactions;

/// <summary>
/// Files under <c>broken/</c>, each wrong in one way. What the reader must answer stands in the first line
/// (<c># expect: CODE LINE:COLUMN words of the hint</c>), or beside a file that takes no comment, in <c>NAME.expect</c>.
/// </summary>
public sealed class BrokenTransactionTests
{
    private static readonly string Folder = Path.Combine(
        AppContext.BaseDirectory,
        "Transactions",
        "broken"
    );

    private static readonly Lawbook Lawbook = EmbeddedLaw.Load();

    public static TheoryData<string> Names() =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.EndsWith(".expect", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_transaction_is_refused_with_one_diagnostic_and_nothing_is_decided(
        string name
    )
    {
        var content = File.ReadAllText(Path.Combine(Folder, name));
        var expected = Expectation.Of(name, content);
        Answer? answer = null;

        var refused = Assert.Throws<InvalidInputException>(() =>
        {
            var given = new TransactionReader(Lawbook.Vocabulary).Read(
                YamlText.Read(name, content)
            );
            _ = FrontDesk.DateOf(given);
            answer = new FrontDesk(Lawbook, []).Decide(given, DeskOptions.Default);
        });

        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal(
            (expected.Code, expected.Line, expected.Column),
            (diagnostic.Code, diagnostic.Where.Line, diagnostic.Where.Column)
        );
        Assert.Contains(expected.Hint, diagnostic.Hint);
        Assert.Null(answer);
    }

    [Fact]
    public void There_are_at_least_sixty_of_them() => Assert.True(Names().Count >= 60);

    /// <summary>PV0211 is of the command line's <c>--set</c>, tested below.</summary>
    [Fact]
    public void Every_code_of_the_reader_has_its_broken_file()
    {
        var shown = Names()
            .Select(row => row.Data)
            .Select(name => Expectation.Of(name, File.ReadAllText(Path.Combine(Folder, name))).Code)
            .ToHashSet();
        var codes = Enumerable.Range(200, 22).Except([211]).Select(code => $"PV{code:D4}");
        Assert.All(codes, code => Assert.Contains(code, shown));
    }

    [Theory]
    [InlineData("item.subjectToEar", "PV0211")]
    [InlineData("=false", "PV0211")]
    [InlineData("item.subjectToEar=maybe", "PV0202")]
    [InlineData("item.subjectToEAR2=false", "PV0201")]
    [InlineData("parties[x].name=FSB", "PV0215")]
    [InlineData("payment={usdEquivalent: 1, payee: FSB}", "PV0211")]
    [InlineData("payment={usdEquivalent: 1", "PV0001")]
    public void A_broken_assignment_is_refused(string assignment, string code)
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            TransactionReader.ReadOne(Lawbook.Vocabulary, assignment, 1)
        );
        Assert.Equal(code, Assert.Single(refused.Diagnostics).Code);
    }

    [Theory]
    [InlineData("2018-01-01", "2018-01-01T06:30:00+03:00")]
    [InlineData("2017-12-31", "2018-01-01T06:30:00+03:00")]
    [InlineData("2018-01-01", "2018-01-01T00:00:00-05:00")]
    public void A_date_may_be_that_of_Washington_or_of_the_place(string date, string instant) =>
        Assert.Equal(
            3,
            Read($"txn: {{ date: {date}, instant: '{instant}', activities: [pay_fee] }}")
        );

    [Theory]
    [InlineData("parties: [{ ownership: [{ pct: 49.5 }, { pct: 50.5 }] }]")]
    [InlineData("parties: [{ ownership: [{ pct: 60 }, { pct: { from: 40, to: 55 } }] }]")]
    [InlineData("parties: [{ ownership: [{ pct: 60 }] }, { ownership: [{ pct: 60 }] }]")]
    [InlineData("parties: [{ listedFrom: 2017-01-01, listedTo: 2017-01-01 }]")]
    [InlineData("{ txn.activities: [pay_fee], acts: [{ activity: pay_fee }] }")]
    [InlineData("acts: [{ activity: request_permit, payment: null }, { activity: export_goods }]")]
    [InlineData("acts: [{ activity: pay_fee, payment: { purpose: fsb_permit_fee } }]")]
    [InlineData("payment: { usdEquivalent: 999999999999999.99 }")]
    public void What_only_looks_wrong_is_read(string transaction) =>
        Assert.True(Read(transaction) > 0);

    private static int Read(string transaction) =>
        new TransactionReader(Lawbook.Vocabulary).Read(YamlText.Read("t", transaction)).Count;

    private sealed record Expectation(string Code, int Line, int Column, string Hint)
    {
        public static Expectation Of(string name, string content)
        {
            var beside = Path.Combine(Folder, name + ".expect");
            var line = File.Exists(beside)
                ? File.ReadAllText(beside).Trim()
                : content.Split('\n')[0].Replace("# expect: ", "", StringComparison.Ordinal);
            var parts = line.Split(' ', 3);
            var place = parts[1].Split(':');
            return new(
                parts[0],
                int.Parse(place[0], CultureInfo.InvariantCulture),
                int.Parse(place[1], CultureInfo.InvariantCulture),
                parts[2]
            );
        }
    }
}
