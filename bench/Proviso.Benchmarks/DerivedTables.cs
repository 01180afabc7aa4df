using System.Globalization;
using System.Text;

namespace Proviso.Benchmarks;

/// <summary>Writes data/names from the sources that NOTICE names. The same sources give the same bytes.</summary>
internal static class DerivedTables
{
    /// <summary>One in so many names: a word as rare as this weighs 1000.</summary>
    private const double Rarest = 20_000;

    /// <summary>A word of more weight is left out of the table: unknown words weigh 1000.</summary>
    private const int Heaviest = 960;

    // A list of common names by country gives no frequencies; a name on it counts as one in so many.
    private const double CommonForename = 1.0 / 1_200;
    private const double CommonSurname = 1.0 / 2_500;

    private static readonly string[] NotLegalForms = ["NGO", "COOP", "FIN", "MIL", "REL", "\"\""];

    public static int Write(string shared, string repository)
    {
        var names = Path.Combine(shared, "names");
        var to = Path.Combine(repository, "data", "names");
        WriteTable(
            Path.Combine(to, "weights.tsv"),
            "Words and their weights, 1000 * ln(1/p) / ln(20000), p the share of names that hold the word, the greatest of: US Census 1990 names (public domain), OFAC lists (public domain), US-listed companies (facts, PDDL), common names by country (CC0).",
            Weights(shared, names)
        );
        WriteTable(
            Path.Combine(to, "nicknames.tsv"),
            "A given name and its nicknames, from github.com/carltonnorthern/nicknames (Apache-2.0).",
            Nicknames(names)
        );
        WriteTable(
            Path.Combine(to, "legal-forms.tsv"),
            "Kind of legal form (? where it is also a family name, . where it is a form only with full stops) and how it is written, from github.com/opensanctions/rigour org_types.yml (MIT).",
            LegalForms(names)
        );
        return 0;
    }

    private static SortedSet<string> Weights(string shared, string names)
    {
        var share = new Dictionary<string, double>(StringComparer.Ordinal);
        Census(names, share);
        Count(share, PlainText.Lines(Path.Combine(names, "us_listed_company_names.txt.gz")));
        Count(share, OfacNames(shared));
        Common(
            Path.Combine(names, "common-forenames-by-country.csv"),
            "Romanized Name",
            CommonForename,
            share
        );
        Common(
            Path.Combine(names, "common-surnames-by-country.csv"),
            "Romanized Name",
            CommonSurname,
            share
        );
        return new SortedSet<string>(
            share
                .Select(word => (word.Key, Weight: Weight(word.Value)))
                .Where(word =>
                    word.Weight <= Heaviest
                    && word.Key.Length > 1
                    && word.Key.All(char.IsAsciiLetter)
                )
                .Select(word =>
                    $"{word.Key}\t{word.Weight.ToString(CultureInfo.InvariantCulture)}"
                ),
            StringComparer.Ordinal
        );
    }

    private static int Weight(double share) =>
        Math.Clamp((int)Math.Round(1000 * Math.Log(1 / share) / Math.Log(Rarest)), 80, 1000);

    private static void Census(string names, Dictionary<string, double> share)
    {
        foreach (
            var (file, scale) in new[]
            {
                ("census1990_dist.all.last.txt.gz", 100.0),
                ("census1990_dist.female.first.txt", 200.0),
                ("census1990_dist.male.first.txt", 200.0),
            }
        )
        {
            foreach (var line in PlainText.Lines(Path.Combine(names, file)))
            {
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var percent = double.Parse(fields[1], CultureInfo.InvariantCulture);
                Raise(share, fields[0].ToLowerInvariant(), percent / scale);
            }
        }
    }

    private static void Common(
        string path,
        string column,
        double least,
        Dictionary<string, double> share
    )
    {
        var lines = PlainText.Lines(path).Select(PlainText.Fields).ToList();
        var at = lines[0].IndexOf(column);
        foreach (
            var word in lines
                .Skip(1)
                .Where(l => l.Count > at)
                .SelectMany(l => PlainText.Words(l[at]))
        )
        {
            Raise(share, word, least);
        }
    }

    private static void Count(Dictionary<string, double> share, IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var counts = all.SelectMany(name => PlainText.Words(name).Distinct(StringComparer.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal);
        foreach (var word in counts)
        {
            Raise(share, word.Key, (double)word.Count() / all.Count);
        }
    }

    private static void Raise(Dictionary<string, double> share, string word, double least)
    {
        if (least > share.GetValueOrDefault(word) && least > 0)
        {
            share[word] = least;
        }
    }

    private static IEnumerable<string> OfacNames(string shared)
    {
        var folder = Path.Combine(shared, "ofac");
        return Column(Path.Combine(folder, "sdn_2023-12-01", "sdn.csv.gz"), 1)
            .Concat(Column(Path.Combine(folder, "sdn_2021-04-25", "sdn.csv.gz"), 1))
            .Concat(Column(Path.Combine(folder, "sdn_2021-04-25", "alt.csv.gz"), 3));
    }

    private static IEnumerable<string> Column(string path, int at) =>
        PlainText.Lines(path).Select(PlainText.Fields).Where(f => f.Count > at).Select(f => f[at]);

    private static SortedSet<string> Nicknames(string names) =>
        new(
            PlainText
                .Lines(Path.Combine(names, "nicknames.csv"))
                .Skip(1)
                .Select(line => line.Split(','))
                .GroupBy(pair => pair[0].Trim(), pair => pair[2].Trim(), StringComparer.Ordinal)
                .Select(group =>
                    string.Join(
                        ' ',
                        group
                            .Prepend(group.Key)
                            .Where(w => w.All(char.IsAsciiLetterLower) && w.Length > 1)
                            .Distinct(StringComparer.Ordinal)
                    )
                )
                .Where(line => line.Contains(' ', StringComparison.Ordinal)),
            StringComparer.Ordinal
        );

    private static SortedSet<string> LegalForms(string names)
    {
        var alsoNames = AlsoNames(names);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var (symbol, skip) = ("", false);
        var pending = new List<string>();
        foreach (
            var line in PlainText.Lines(Path.Combine(names, "org_types.yml")).Append("  - end:")
        )
        {
            var text = line.Trim();
            if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                Flush();
                text = text[2..];
            }

            var value = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            if (text.StartsWith("generic:", StringComparison.Ordinal))
            {
                (symbol, skip) = (value, NotLegalForms.Contains(value));
            }
            else if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                pending.Add(text[2..]);
            }
            else if (
                text.StartsWith("display:", StringComparison.Ordinal)
                || text.StartsWith("compare:", StringComparison.Ordinal)
            )
            {
                pending.Add(value);
            }
        }

        return new SortedSet<string>(
            forms.Select(form => $"{form.Value}{Mark(form.Key, alsoNames)}\t{form.Key}"),
            StringComparer.Ordinal
        );

        void Flush()
        {
            foreach (var alias in pending.Where(_ => !skip))
            {
                var words = PlainText.Words(alias);
                var written = words.All(word => word.Length == 1)
                    ? string.Concat(words)
                    : string.Join(' ', words);
                if (written.Length > 1)
                {
                    forms.TryAdd(written, symbol.Length == 0 ? "OTHER" : symbol);
                }
            }

            (symbol, skip) = ("", false);
            pending.Clear();
        }
    }

    // Nobody reads "Ku Ja Young" as a state enterprise: of the short forms only these stand without full stops.
    private static readonly string[] KnownShort =
    [
        "ab",
        "ad",
        "ag",
        "ao",
        "as",
        "bv",
        "cv",
        "kg",
        "lp",
        "nv",
        "oy",
        "sa",
        "pao",
    ];

    private static string Mark(string form, HashSet<string> alsoNames) =>
        form is "lp" or "pao" or "bv" or "nv" ? ""
        : KnownShort.Contains(form) ? "?"
        : form.Length == 2 || (form.Length == 3 && alsoNames.Contains(form)) ? "."
        : "";

    private static HashSet<string> AlsoNames(string names) =>
        PlainText
            .Lines(Path.Combine(names, "surnames_all.txt.gz"))
            .Concat(PlainText.Lines(Path.Combine(names, "firstnames_all.txt")))
            .SelectMany(PlainText.Words)
            .ToHashSet(StringComparer.Ordinal);

    private static void WriteTable(string path, string source, SortedSet<string> lines)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(source).Append('\n');
        text.Append(
            "# Written by: dotnet run -c Release --project bench/Proviso.Benchmarks -- tables FOLDER\n"
        );
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
        Console.WriteLine(
            $"{Path.GetFileName(path)}: {lines.Count.ToString(CultureInfo.InvariantCulture)} lines, {text.Length.ToString(CultureInfo.InvariantCulture)} characters"
        );
    }
}
