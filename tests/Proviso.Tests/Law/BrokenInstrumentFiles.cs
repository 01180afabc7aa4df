using System.Text.RegularExpressions;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

/// <summary>Files under <c>broken/</c>, each wrong in one way; the first line says what the reader must answer.</summary>
public sealed partial class BrokenInstrumentFiles
{
    public static TheoryData<string> Names() => [.. Corpus.FilesIn("broken").Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_file_is_refused_with_one_diagnostic_at_the_right_place(string name)
    {
        var broken = Corpus.FilesIn("broken").Single(file => file.Path == name);
        var expected = Expectation().Match(broken.Content);
        var file = broken with { Path = $"zz-broken/{name}" };

        var refused = Assert.Throws<InvalidInputException>(() =>
            LawReader.Read(Corpus.Files.Append(file))
        );

        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal(
            $"{expected.Groups["code"].Value} line {expected.Groups["line"].Value} col {expected.Groups["column"].Value}",
            $"{diagnostic.Code} line {diagnostic.Where.Line} col {diagnostic.Where.Column}"
        );
        Assert.Equal(file.Path, diagnostic.Where.File);
        Assert.Contains(expected.Groups["hint"].Value, diagnostic.ToString());
    }

    [Fact]
    public void There_are_at_least_forty_of_them() => Assert.True(Names().Count >= 40);

    /// <summary>PV0004, a text of five megabytes, is tested where no file need hold it.</summary>
    [Fact]
    public void Every_code_of_the_reader_has_its_broken_file()
    {
        var shown = Corpus
            .FilesIn("broken")
            .Select(file => Expectation().Match(file.Content).Groups["code"].Value)
            .ToHashSet();
        IEnumerable<int> codes =
        [
            .. Enumerable.Range(1, 15).Where(code => code != 4),
            .. Enumerable.Range(101, 8),
            .. Enumerable.Range(110, 8),
        ];
        Assert.All(codes, code => Assert.Contains($"PV{code:D4}", shown));
    }

    [GeneratedRegex(
        """^# expect: (?<code>PV\d{4}) line (?<line>\d+) col (?<column>\d+) "(?<hint>.*)"\r?\n""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Expectation();
}
