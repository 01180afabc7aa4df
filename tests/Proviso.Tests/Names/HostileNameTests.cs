using System.Diagnostics;
using Proviso.Names;

namespace Proviso.Tests.Names;

public sealed class HostileNameTests
{
    public static TheoryData<string> Names =>
        [
            "",
            " ",
            ".,;:!?\"'`-_()[]{}",
            "😀😃👨‍👩‍👧",
            "\u200B\u200C\u200D\u2060\uFEFF",
            "\u202E\u202D\u2066\u2069",
            "\uD800",
            "\uDC00\uD800 Putin \uDFFF",
            string.Join(' ', Enumerable.Repeat("a", 256)),
            new string('a', 512),
            string.Concat(
                Enumerable
                    .Range(0, 85)
                    .Select(i => $"abc{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} ")
            ),
            string.Concat(Enumerable.Repeat("ab cd ", 85)),
            string.Concat(Enumerable.Repeat("\uFDFA", 512)),
            string.Concat(Enumerable.Repeat("习", 512)),
            new string(',', 512),
            "\0\u0001\u0002",
            "A\u0301\u0302\u0303\u0304",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_scored_against_any_other_in_time(string name)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var other in Names.Select(row => row.Data))
        {
            var score = NameMatcher.Score(name, other);
            Assert.InRange(score.Value, 0m, 1m);
            Assert.Equal(score.Value, NameMatcher.Score(other, name).Value);
            Assert.Equal(score.Value, score.Edges.Sum(edge => edge.Effect));
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    [Fact]
    public void An_index_of_such_names_is_searched_as_it_is_scanned()
    {
        var index = new NameIndex([.. Names.Select(row => row.Data)]);
        foreach (var name in Names.Select(row => row.Data))
        {
            Found.Equal(index.FullScan(name, 0.5m), index.Search(name, 0.5m));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("😀")]
    [InlineData("\u200B")]
    public void A_name_without_letters_is_like_nothing_not_even_itself(string name)
    {
        Assert.Equal(0m, NameMatcher.Score(name, name).Value);
        Assert.Empty(new NameIndex([name, "FSB"]).Search(name, 0.5m));
    }

    [Fact]
    public void A_name_of_512_characters_is_scored() =>
        Assert.Equal(1m, NameMatcher.Score(new string('x', 512), new string('X', 512)).Value);

    [Theory]
    [InlineData(513)]
    [InlineData(10_000_000)]
    public void A_longer_name_is_refused_at_once(int length)
    {
        var name = new string('x', length);
        var start = Stopwatch.GetTimestamp();
        foreach (
            var act in new Action[]
            {
                () => NameMatcher.Score(name, "FSB"),
                () => NameMatcher.Score("FSB", name),
                () => new NameIndex(["FSB"]).Search(name, 0.8m),
                () => new NameIndex(["FSB"]).FullScan(name, 0.8m),
                () => _ = new NameIndex([name]),
            }
        )
        {
            var refused = Assert.Throws<InvalidInputException>(act);
            Assert.Equal("PV0350", Assert.Single(refused.Diagnostics).Code);
            Assert.InRange(refused.Message.Length, 1, 400);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(1.01)]
    public void A_threshold_outside_a_half_to_one_is_a_bug_of_the_caller(double min) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new NameIndex(["FSB"]).Search("FSB", (decimal)min)
        );
}
