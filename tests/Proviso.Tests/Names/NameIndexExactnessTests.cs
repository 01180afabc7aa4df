using Proviso.Names;
using Proviso.Tests.Lists;

namespace Proviso.Tests.Names;

/// <summary>The index finds what a full scan finds, with the same scores, whatever is asked.</summary>
public sealed class NameIndexExactnessTests
{
    private static readonly decimal[] Thresholds = [0.60m, 0.70m, 0.80m, 0.90m, 0.50m, 1m];

    [Theory]
    [InlineData(1, 30)]
    [InlineData(40, 60)]
    [InlineData(3_000, 300)]
    public void Over_invented_names(int names, int queries)
    {
        var listed = InventedNames.Names(names, seed: 7);
        Check(listed, InventedNames.Queries(listed, queries, seed: 8));
    }

    [Fact]
    public void Over_three_thousand_names_of_a_real_edition()
    {
        var all = Snapshots
            .Read("sdn_2021-07-07")
            .Parties.SelectMany(party => party.Names)
            .Select(name => name.Text)
            .ToList();
        var step = all.Count / 3_000;
        ImmutableArray<string> listed = [.. all.Where((_, i) => i % step == 0).Take(3_000)];
        Check(listed, InventedNames.Queries(listed, 300, seed: 9));
    }

    /// <summary>Words without vowels meet Latin ones, alone and as one for two; a list mixes both writings.</summary>
    [Fact]
    public void Over_names_in_arabic_and_latin_letters()
    {
        string[] words =
        [
            .. "محمد عبد الرحمن حسين علي الشامي خالد ابو بكر نصر الله نور الدين عبدالله جمعة".Split(
                ' '
            ),
            .. "muhammad mohamed abd al rahman abdulrahman husayn hussein ali shami alshami khalid abu bakr abubakr nasr allah nasrallah nur din nureddin abdallah jumah".Split(
                ' '
            ),
        ];
        var random = new Random(13);
        ImmutableArray<string> listed = [.. Enumerable.Range(0, 400).Select(_ => Name())];
        Check(
            listed,
            [
                .. Enumerable.Range(0, 90).Select(_ => Name()),
                .. Enumerable
                    .Range(0, 30)
                    .Select(_ => Name().Replace(" ", "", StringComparison.Ordinal)),
                .. Enumerable.Range(0, 30).Select(_ => InventedNames.Slip(Name(), random)),
            ]
        );

        string Name() =>
            string.Join(
                ' ',
                Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)])
            );
    }

    [Fact]
    public void Asked_from_many_threads_at_once()
    {
        var listed = InventedNames.Names(1_000, seed: 3);
        var queries = InventedNames.Queries(listed, 200, seed: 4);
        var expected = queries
            .Select(query => new NameIndex(listed).Search(query, 0.7m))
            .Take(40)
            .ToList();
        var index = new NameIndex(listed);
        Parallel.For(
            0,
            40 * 8,
            i => Found.Equal(expected[i % 40], index.Search(queries[i % 40], 0.7m))
        );
    }

    /// <summary>Every name by a scorer that shares nothing with the index and leaves nothing out; bench does it at full size.</summary>
    [Fact]
    public void It_finds_what_the_score_by_definition_says_of_every_name()
    {
        ImmutableArray<string> listed =
        [
            .. InventedNames
                .Names(160, seed: 11)
                .Where(name => TokenizedName.Of(name).Tokens.Length <= 4),
        ];
        var queries = InventedNames
            .Queries(listed, 60, seed: 12)
            .Where(query => TokenizedName.Of(query).Tokens.Length <= 4);
        var index = new NameIndex(listed);
        var hits = 0;
        foreach (var query in queries)
        {
            var expected = listed
                .Select((name, i) => (Position: i, Score: AlignmentOracle.Score(query, name)))
                .Where(scored => scored.Score >= 0.7m)
                .ToList();
            var found = index.Search(query, 0.7m).Select(f => (f.Position, f.Score.Value));
            Assert.Equal(expected, found.Order());
            hits += expected.Count;
        }

        Assert.True(hits >= 40, $"{hits} hits are too few to show anything");
    }

    [Fact]
    public void A_batch_answers_as_if_nothing_was_asked_before()
    {
        var listed = InventedNames.Names(1_000, seed: 5);
        var queries = InventedNames.Queries(listed, 40, seed: 6);
        var batch = new NameIndex(listed).Open();
        foreach (var min in new[] { 0.8m, 0.6m, 0.8m })
        {
            foreach (var query in queries)
            {
                Found.Equal(new NameIndex(listed).FullScan(query, min), batch.Find(query, min));
            }
        }
    }

    private static void Check(ImmutableArray<string> listed, ImmutableArray<string> queries)
    {
        var index = new NameIndex(listed);
        var hits = 0;
        foreach (var query in queries)
        {
            var scan = index.FullScan(query, 0.5m);
            foreach (var min in Thresholds)
            {
                ImmutableArray<NameFound> expected =
                [
                    .. scan.Where(found => found.Score.Value >= min),
                ];
                Found.Equal(expected, index.Search(query, min));
                hits += expected.Length;
            }

            if (hits % 10 == 0)
            {
                Found.Equal(index.FullScan(query, 0.8m), index.Search(query, 0.8m));
            }
        }

        Assert.True(hits >= queries.Length / 2, $"{hits} hits are too few to show anything");
    }
}
