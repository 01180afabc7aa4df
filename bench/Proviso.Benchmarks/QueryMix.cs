using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>
/// Seeded queries over listed names, a quarter each: exact; one or two slips; reordered or a middle word dropped; strangers,
/// most of them from pools of given and family names of the list's own words, one in six recombined from two listed persons.
/// </summary>
internal static class QueryMix
{
    public static ImmutableArray<MixedQuery> Of(ImmutableArray<string> names, int count, uint seed)
    {
        var random = new Draw(seed);
        var known = names
            .Select(n =>
                string.Join(
                    ' ',
                    TokenizedName
                        .Of(n)
                        .Tokens.Order(
                            Comparer<NameToken>.Create(
                                (a, b) => string.CompareOrdinal(a.Text, b.Text)
                            )
                        )
                )
            )
            .ToHashSet(StringComparer.Ordinal);
        var queries = ImmutableArray.CreateBuilder<MixedQuery>(count);
        while (queries.Count < count)
        {
            var at = random.Below(names.Length);
            var words = WordsOf(names[at]);
            var query = (queries.Count % 4) switch
            {
                0 => new MixedQuery(string.Join(' ', words), "exact", at),
                1 => new MixedQuery(Slip(string.Join(' ', words), random), "slips", at),
                2 => new MixedQuery(string.Join(' ', Shuffled(words, random)), "reordered", at),
                _ => Stranger(names, queries.Count, random),
            };
            if (
                query.Meant >= 0
                || !known.Contains(
                    string.Join(
                        ' ',
                        TokenizedName
                            .Of(query.Text)
                            .Tokens.Order(
                                Comparer<NameToken>.Create(
                                    (a, b) => string.CompareOrdinal(a.Text, b.Text)
                                )
                            )
                    )
                )
            )
            {
                queries.Add(query);
            }
        }

        return queries.ToImmutable();
    }

    // "LASTNAME, Given Middle" as people write it.
    private static List<string> WordsOf(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var turned = comma > 0 ? $"{name[(comma + 1)..]} {name[..comma]}" : name;
        return [.. turned.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static List<string> Shuffled(List<string> words, Draw random)
    {
        if (words.Count > 2 && random.Below(2) == 0)
        {
            words.RemoveAt(1 + random.Below(words.Count - 2));
            return words;
        }

        for (var i = words.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (words[i], words[j]) = (words[j], words[i]);
        }

        return words;
    }

    private static string Slip(string text, Draw random)
    {
        var slips = 1 + random.Below(2);
        for (var i = 0; i < slips && text.Length > 4; i++)
        {
            var at = 1 + random.Below(text.Length - 2);
            var letter = (char)('a' + random.Below(26));
            text = random.Below(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter.ToString()),
                2 => $"{text[..at]}{letter}{text[(at + 1)..]}",
                _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            };
        }

        return text;
    }

    private static MixedQuery Stranger(ImmutableArray<string> names, int turn, Draw random)
    {
        var persons = names
            .Where(n =>
                n.Contains(',', StringComparison.Ordinal)
                && n.IndexOf(',', StringComparison.Ordinal) == n.LastIndexOf(',')
            )
            .ToList();
        var (a, b) = (
            WordsOf(persons[random.Below(persons.Count)]),
            WordsOf(persons[random.Below(persons.Count)])
        );
        return turn / 4 % 6 == 0
            ? new MixedQuery($"{a[0]} {b[^1]}", "recombined", -1)
            : new MixedQuery(
                $"{StrangerPool.Given(random)} {StrangerPool.Family(random)}",
                "pool",
                -1
            );
    }
}
