using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// The score of names by definition, for holding the index against: every name of the list, every alignment of its words with
/// the query's, nothing left out by a bound. Names in Latin words only.
/// </summary>
internal sealed class SeparateScore
{
    /// <summary>Alignments of one pair of names: names made of like words have more than can be tried.</summary>
    private const int MostAlignments = 2_000_000;

    private readonly SeparateWords _words;
    private readonly TokenizedName[] _names;
    private readonly NameToken[] _listed;
    private readonly int[][] _numbers;
    private readonly Dictionary<(string, bool), ushort[]> _alike = [];

    public SeparateScore(SeparateWords words, ImmutableArray<string> names)
    {
        _words = words;
        _names = [.. names.Select(TokenizedName.Of)];
        var numbers = new Dictionary<(string, bool), int>();
        var listed = new List<NameToken>();
        _numbers =
        [
            .. _names.Select(name =>
                name.Tokens.Select(token =>
                    {
                        if (numbers.TryAdd((token.Text, token.IsLegalForm), listed.Count))
                        {
                            listed.Add(token);
                        }

                        return numbers[(token.Text, token.IsLegalForm)];
                    })
                    .ToArray()
            ),
        ];
        _listed = [.. listed];
    }

    /// <summary>Positions and scores in ten-thousandths of all names that reach the bar.</summary>
    public List<(int Position, int Score)> Scan(string query, int bar)
    {
        var name = TokenizedName.Of(query);
        var rows = name.Tokens.Select(Row).ToArray();
        var found = new List<(int, int)>();
        for (var i = 0; i < _names.Length; i++)
        {
            var score = Score(name, rows, i);
            if (score >= bar)
            {
                found.Add((i, score));
            }
        }

        return found;
    }

    private ushort[] Row(NameToken word)
    {
        if (!_alike.TryGetValue((word.Text, word.IsLegalForm), out var row))
        {
            row = [.. _listed.Select(listed => (ushort)_words.Alike(word, listed))];
            _alike.Add((word.Text, word.IsLegalForm), row);
        }

        return row;
    }

    private int Score(TokenizedName query, ushort[][] rows, int position)
    {
        var (listed, numbers) = (_names[position].Tokens, _numbers[position]);
        List<SeparatePair>? pairs = null;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < numbers.Length; j++)
            {
                if (rows[i][numbers[j]] is > 0 and var alike)
                {
                    (pairs ??= []).Add(SeparatePair.Of(i, query.Tokens[i], j, listed[j], alike));
                }

                if (
                    i + 1 < rows.Length
                    && SeparateWords.Joined(query.Tokens[i], query.Tokens[i + 1], listed[j])
                        is > 0
                            and var joined
                )
                {
                    (pairs ??= []).Add(
                        SeparatePair.OfJoint(
                            i,
                            2,
                            j,
                            1,
                            (query.Tokens[i], query.Tokens[i + 1], listed[j]),
                            joined
                        )
                    );
                }

                if (
                    j + 1 < numbers.Length
                    && SeparateWords.Joined(listed[j], listed[j + 1], query.Tokens[i])
                        is > 0
                            and var parted
                )
                {
                    (pairs ??= []).Add(
                        SeparatePair.OfJoint(
                            i,
                            1,
                            j,
                            2,
                            (listed[j], listed[j + 1], query.Tokens[i]),
                            parted
                        )
                    );
                }
            }
        }

        return pairs is null
            ? 0
            : new SeparateAlignments(query, _names[position], [.. pairs], MostAlignments).Best();
    }
}
