using CsCheck;
using Proviso.Names;
using Proviso.Tests.Decisions;

namespace Proviso.Tests.Names;

public sealed class AlignmentOracleTests
{
    [Fact]
    public void The_score_is_the_best_of_all_alignments() =>
        Gen.Int[0, 5_000_000]
            .Sample(
                seed =>
                {
                    var names = InventedNames.Names(25, seed);
                    var (a, b) = (names[0], InventedNames.Queries(names, 9, seed)[seed % 9]);
                    if (
                        TokenizedName.Of(a).Tokens.Length <= 5
                        && TokenizedName.Of(b).Tokens.Length <= 5
                    )
                    {
                        Assert.Equal(AlignmentOracle.Score(a, b), NameMatcher.Score(a, b).Value);
                    }
                },
                iter: Cases.Count(2000)
            );

    /// <summary>Where words are like several, the greedy choice is not the best.</summary>
    [Fact]
    public void The_score_is_the_best_where_many_words_are_alike()
    {
        string[] words =
        [
            "marina",
            "marino",
            "marini",
            "mariana",
            "maria",
            "rina",
            "mari",
            "na",
            "m",
            "al",
        ];
        Gen.Select(
                Gen.Int[0, words.Length - 1].Select(i => words[i]).List[1, 5],
                Gen.Int[0, words.Length - 1].Select(i => words[i]).List[1, 5]
            )
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (string.Join(' ', a), string.Join(' ', b));
                    Assert.Equal(
                        AlignmentOracle.Score(left, right),
                        NameMatcher.Score(left, right).Value
                    );
                },
                iter: Cases.Count(2000)
            );
    }

    /// <summary>One word each: the score is the likeness, one slip in three letters and no more.</summary>
    [Fact]
    public void The_likeness_of_two_words_counts_the_slips()
    {
        Gen.String[Gen.Char['b', 'd'], 4, 14]
            .SelectMany(word => Gen.Int[0, 100_000].Select(seed => (word, seed)))
            .Sample(
                (word, seed) =>
                {
                    var random = new Random(seed);
                    var other = InventedNames
                        .Slip(InventedNames.Slip(word, random), random)
                        .Replace(" ", "", StringComparison.Ordinal);
                    var slips = AlignmentOracle.Osa(word, other);
                    var longest = Math.Max(word.Length, other.Length);
                    var score = NameMatcher.Score(word, other).Value;
                    // Doubled letters are a matter of spelling: .95.
                    if (score is not (0.95m or 0.9m))
                    {
                        Assert.Equal(
                            slips <= AlignmentOracle.MostSlips(longest)
                                ? 1m - (1000 * slips / longest / 1000m)
                                : 0m,
                            score
                        );
                    }
                },
                iter: Cases.Count(2000)
            );
    }
}
