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

    [GeneratedRegex(
        """^# expect: (?<code>PV\d{4}) line (?<line>\d+) col (?<column>\d+) "(?<hint>.*)"\r?\n""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Expectation();
}
