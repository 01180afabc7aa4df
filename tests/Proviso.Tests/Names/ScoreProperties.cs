using CsCheck;
using Proviso.Names;
using Proviso.Tests.Decisions;

namespace Proviso.Tests.Names;

public sealed class ScoreProperties
{
    private static readonly string[] Strange = ["qqxqqzqq", "the", "wwwwwwww", "9"];

    private static readonly Gen<string> Name = Gen.Int[0, 2_000_000]
        .Select(seed => InventedNames.Names(1, seed)[0]);

    private static readonly Gen<(string, string)> Pair = Gen.Int[0, 2_000_000]
        .Select(seed =>
        {
            var names = InventedNames.Names(30, seed);
            return (names[0], InventedNames.Queries(names, 9, seed)[seed % 9]);
        });

    [Fact]
    public void A_score_is_the_same_from_both_sides() =>
        Pair.Sample((a, b) => Score(a, b) == Score(b, a), iter: Cases.Count(1000));

    [Fact]
    public void A_score_lies_between_0_and_1_and_is_the_sum_of_its_lines() =>
        Pair.Sample(
            (a, b) =>
            {
                var score = NameMatcher.Score(a, b);
                Assert.InRange(score.Value, 0m, 1m);
                Assert.Equal(score.Value, score.Edges.Sum(edge => edge.Effect));
            },
            iter: Cases.Count(1000)
        );

    [Fact]
    public void A_score_is_1_exactly_when_the_words_are_the_same_in_the_same_order() =>
        Pair.Sample(
            (a, b) => (Score(a, b) == 1m) == (Words(a) == Words(b)),
            iter: Cases.Count(1000)
        );

    [Fact]
    public void A_name_scores_1_with_itself() =>
        Name.Sample(name => Score(name, name) == 1m, iter: Cases.Count(1000));

    [Fact]
    public void The_same_words_in_any_order_are_found() =>
        Gen.Select(Name, Gen.Int[0, 1000])
            .Sample(
                (name, seed) =>
                {
                    var tokens = TokenizedName.Of(name).Tokens;
                    var random = new Random(seed);
                    var other = string.Join(
                        ' ',
                        tokens.OrderBy(_ => random.Next()).Select(t => t.Text)
                    );
                    // "SA" in the middle is a family name; moved to the end it is a legal form.
                    if (
                        tokens.All(token => token.IsLight)
                        || tokens
                            .Concat(TokenizedName.Of(other).Tokens)
                            .Any(token => token.IsLegalForm)
                    )
                    {
                        return;
                    }

                    Assert.InRange(Score(name, other), 0.97m, 1m);
                    Assert.Single(new NameIndex([name]).Search(other, 0.97m));
                },
                iter: Cases.Count(1000)
            );

    [Fact]
    public void A_word_that_meets_nothing_never_raises_a_score() =>
        Gen.Select(Pair, Gen.Int[0, 3].Select(i => Strange[i]))
            .Sample(
                (pair, word) =>
                {
                    var (a, b) = pair;
                    var more = NameMatcher.Score($"{a} {word}", b);
                    // "OOO" alone is a name; beside another word it is a legal form.
                    if (
                        Words($"{a} {word}") == $"{Words(a)} {word}"
                        && more.Edges.Any(e => e.Query == word && e.Relation == "unmatched")
                    )
                    {
                        Assert.InRange(more.Value, 0m, Score(a, b));
                    }
                },
                iter: Cases.Count(1000)
            );

    [Fact]
    public void A_score_does_not_depend_on_what_was_scored_before() =>
        Pair.Sample(
            (a, b) =>
            {
                var first = Score(a, b);
                _ = Score(b, "something else");
                Assert.Equal(first, Score(a, b));
                Assert.Equal(
                    first >= 0.5m ? first : null,
                    new NameIndex(["x", b])
                        .Search(a, 0.5m)
                        .Select(f => (decimal?)f.Score.Value)
                        .FirstOrDefault()
                );
            },
            iter: Cases.Count(1000)
        );

    private static decimal Score(string a, string b) => NameMatcher.Score(a, b).Value;

    private static string Words(string name) => string.Join(' ', TokenizedName.Of(name).Tokens);
}
