using Proviso.Names;

namespace Proviso.Tests.Names;

/// <summary>Seeded names and queries of every kind a search meets; nobody bears them.</summary>
internal static class InventedNames
{
    private static readonly string[] Syllables =
        "ba ko mi zha ren to shu al vi dmi gor ko va len tin sa mar ha dji qu ey iy ov sky ra ul".Split(
            ' '
        );

    private static readonly string[] Common =
        "muhammad ahmed ali hussein sergey dmitry ivan john bank trading company ltd llc ooo al bin abu the of international maria kim lee de a v".Split(
            ' '
        );

    public static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(Syllables, random)));

    public static ImmutableArray<string> Names(int count, int seed)
    {
        var random = new Random(seed);
        // Few distinct words, so that names share them, as listed names do.
        var words = Enumerable
            .Range(0, Math.Max(20, count / 4))
            .Select(_ => Word(random))
            .ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Name(words, random))];
    }

    /// <summary>Exact, with slips, reordered, cut, recombined, joined, with initials, unrelated: in turn.</summary>
    public static ImmutableArray<string> Queries(ImmutableArray<string> names, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(turn => Query(names, turn, random))];
    }

    private static string Query(ImmutableArray<string> names, int turn, Random random)
    {
        var name = Pick(names, random);
        var words = TokenizedName.Of(name).Tokens.Select(t => t.Text.ToLowerInvariant()).ToList();
        if (words.Count == 0)
        {
            return name;
        }

        var at = random.Next(words.Count);
        switch (turn % 9)
        {
            case 0:
                return name;
            case 1:
                return Slip(name, random);
            case 2:
                return Slip(Slip(name, random), random);
            case 3:
                return string.Join(' ', words.OrderBy(_ => random.Next()));
            case 4:
                words.RemoveAt(at);
                return string.Join(' ', words);
            case 5:
                return $"{words[0]} {TokenizedName.Of(Pick(names, random)).Tokens.LastOrDefault()}";
            case 6:
                return at == 0
                    ? string.Concat(words)
                    : $"{words[at - 1]}{words[at]} {string.Join(' ', words.Skip(at + 1))}";
            case 7:
                words[at] = words[at][..1];
                return string.Join(' ', words);
            default:
                return $"{Word(random)} {Word(random)}";
        }
    }

    public static string Slip(string text, Random random)
    {
        if (text.Length < 3)
        {
            return text;
        }

        var at = random.Next(text.Length - 1);
        var letter = (char)('a' + random.Next(26));
        return random.Next(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => $"{text[..at]}{letter}{text[(at + 1)..]}",
            3 => text.Insert(at, " "),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    private static string Name(string[] words, Random random)
    {
        var parts = Enumerable
            .Range(0, random.Next(1, 6))
            .Select(_ => random.Next(3) == 0 ? Pick(Common, random) : Pick(words, random))
            .ToList();
        return parts.Count > 1 && random.Next(3) == 0
            ? $"{parts[0].ToUpperInvariant()}, {string.Join(' ', parts.Skip(1))}"
            : string.Join(' ', parts);
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
