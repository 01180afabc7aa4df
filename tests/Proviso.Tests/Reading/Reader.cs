using NodaTime;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Reading;
using Proviso.Tests.Lists;

namespace Proviso.Tests.Reading;

/// <summary>Finders over the real pack and real editions, built once each.</summary>
internal static class Reader
{
    public const string Fsb = "ofac-sdn:21344";

    private static readonly Lazy<Lawbook> Pack = new(EmbeddedLaw.Load);
    private static readonly Lazy<MentionFinder> OfStarter = new(() => Over(StarterEdition.Load()));
    private static readonly Dictionary<string, MentionFinder> OfEditions = new(
        StringComparer.Ordinal
    );

    public static Lawbook Law => Pack.Value;

    public static MentionFinder Starter => OfStarter.Value;

    public static MentionFinder Over(params ListEdition[] editions) =>
        new(new ListBook([.. editions], PackDesignations.Acts(Law)), Law);

    /// <summary>Over an edition of ../shared; skips where it is not there.</summary>
    public static MentionFinder Edition(string folder)
    {
        SharedData.Path($"ofac/{folder}");
        lock (OfEditions)
        {
            if (!OfEditions.TryGetValue(folder, out var finder))
            {
                finder = Over(Snapshots.Read(folder));
                OfEditions.Add(folder, finder);
            }

            return finder;
        }
    }

    /// <summary>Over parties of our own, listed on 2017-01-01 for as long as anybody asks.</summary>
    public static MentionFinder OfNames(params (string Name, PartyKind Kind)[] parties) =>
        OfCsv([
            .. parties.Select(
                (p, i) =>
                    $"{900001 + i},\"{p.Name}\",{(p.Kind == PartyKind.Entity ? "-0- " : $"\"{p.Kind.ToString().ToLowerInvariant()}\"")},\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "
            ),
        ]);

    public static MentionFinder OfCsv(params string[] rows)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", rows) + "\r\n\u001A");
        var edition = Proviso.Lists.Ofac.OfacCsvReader.Read(
            [new ListFile("sdn.csv", bytes)],
            EditionDate.Given(Day)
        );
        return Over(edition);
    }

    public static LocalDate Day => new(2017, 2, 3);

    public static string Article =>
        File.ReadAllText(SharedData.Path("docs/seed_article_2017-02-03.txt"));

    public static ImmutableArray<Mention> Parties(this MentionFinder finder, string text) =>
        finder.Of(text, MentionKind.Party);

    public static ImmutableArray<Mention> Of(
        this MentionFinder finder,
        string text,
        MentionKind kind,
        LocalDate? at = null
    ) => [.. finder.Find(text, at ?? Day).Where(mention => mention.Kind == kind)];

    public static string? Key(this Mention mention) => (mention.Resolved as Referent.Party)?.Key;

    public static string? Instrument(this Mention mention) =>
        (mention.Resolved as Referent.Instrument)?.Id;

    /// <summary>Offsets at which a text holds a word literally.</summary>
    public static ImmutableArray<int> Literally(string text, string word)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            found.Add(at);
        }

        return found.ToImmutable();
    }
}
