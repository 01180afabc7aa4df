using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// How alike two Latin words are, in thousandths, written anew from what is documented of it: equal, one spelling, a line of
/// the tables, an initial, slips counted by the plain table of distances. Shares no code with the engine but the words
/// themselves, with their weights and spellings.
/// </summary>
internal sealed class SeparateWords
{
    private const int Same = 1000;
    private const int Spelling = 950;
    private const int Custom = 900;
    private const int Initial = 850;

    private readonly Dictionary<string, HashSet<string>> _custom = new(StringComparer.Ordinal);

    /// <param name="tables">The folder with <c>nicknames.tsv</c> and <c>variants.tsv</c>.</param>
    public SeparateWords(string tables)
    {
        foreach (
            var line in Lines(Path.Combine(tables, "nicknames.tsv"))
                .Select(words => words.Where(word => !IsLight(word)).ToArray())
                .Concat(Lines(Path.Combine(tables, "variants.tsv")))
        )
        {
            foreach (var word in line)
            {
                if (!_custom.TryGetValue(word, out var others))
                {
                    _custom.Add(word, others = new HashSet<string>(StringComparer.Ordinal));
                }

                others.UnionWith(line);
            }
        }
    }

    public int Alike(NameToken a, NameToken b)
    {
        if (a.Text == b.Text)
        {
            return Same;
        }

        if (a.IsLegalForm || b.IsLegalForm)
        {
            return 0;
        }

        if (IsInitial(a) || IsInitial(b))
        {
            return
                IsInitial(a) != IsInitial(b) && a.Text[0] == b.Text[0] && (IsPlain(a) || IsPlain(b))
                ? Initial
                : 0;
        }

        if (a.SpellingKey.Length > 0 && a.SpellingKey == b.SpellingKey)
        {
            return Spelling;
        }

        if (_custom.TryGetValue(a.Text, out var others) && others.Contains(b.Text))
        {
            return Custom;
        }

        return IsPlain(a) && IsPlain(b) ? OfSlips(a.Text, b.Text) : 0;
    }

    /// <summary>Two neighbors as one word.</summary>
    public static int Joined(NameToken first, NameToken second, NameToken whole)
    {
        if (
            Math.Abs(first.Text.Length + second.Text.Length - whole.Text.Length) > 1
            || first.IsLegalForm
            || second.IsLegalForm
            || !IsPlain(whole)
            || (
                !whole.Text.StartsWith(first.Text, StringComparison.Ordinal)
                && !whole.Text.EndsWith(second.Text, StringComparison.Ordinal)
            )
        )
        {
            return 0;
        }

        var both = first.Text + second.Text;
        if (both == whole.Text)
        {
            return Same - 40;
        }

        return both.Length >= 5 && whole.Text.Length >= 5 && Slips(both, whole.Text) == 1
            ? Same - 40 - (1000 / Math.Max(both.Length, whole.Text.Length))
            : 0;
    }

    /// <summary>Inserted, left out, exchanged for another, or for its neighbor, no letter twice.</summary>
    public static int Slips(string a, string b)
    {
        var width = b.Length + 1;
        Span<byte> rows = stackalloc byte[3 * width];
        for (var j = 0; j < width; j++)
        {
            rows[j] = (byte)j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var here = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i + 2) % 3 * width, width);
            var twoAbove = rows.Slice((i + 1) % 3 * width, width);
            here[0] = (byte)i;
            for (var j = 1; j < width; j++)
            {
                var least = Math.Min(
                    Math.Min(above[j], here[j - 1]) + 1,
                    above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, twoAbove[j - 2] + 1);
                }

                here[j] = (byte)least;
            }
        }

        return rows[(a.Length % 3 * width) + b.Length];
    }

    private static int OfSlips(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        var most = longest < 6 ? longest / 4 : longest / 3;
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return 0;
        }

        var slips = Slips(a, b);
        return slips > most ? 0 : Same - (1000 * slips / longest);
    }

    private static bool IsInitial(NameToken word) =>
        !word.IsLegalForm && word.Text is [>= 'a' and <= 'z'];

    private static bool IsPlain(NameToken word) =>
        !word.IsLegalForm
        && word.Text.Length is > 1 and <= 64
        && !word.Text.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static bool IsLight(string word) =>
        TokenizedName.Of(word).Tokens is [{ IsLight: true }];

    private static IEnumerable<string[]> Lines(string path) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0].Split(' '));
}
