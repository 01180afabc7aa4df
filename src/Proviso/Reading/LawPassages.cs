using Proviso.Law;

namespace Proviso.Reading;

/// <summary>
/// The pack's own words, to be recognized where a document quotes or paraphrases them without naming the instrument: heads,
/// exclusions, prohibitions and titles. A word weighs by how few passages have it.
/// </summary>
internal sealed class LawPassages
{
    private const int FewestStems = 5;

    private readonly Dictionary<string, double> _weights;

    public LawPassages(Lawbook law)
    {
        All =
        [
            .. law
                .Instruments.Where(i => i.Kind != InstrumentKind.Reading)
                .SelectMany(i => Texts(i).Select(one => (Instrument: i, one.Paragraph, one.Text)))
                .GroupBy(one => one.Text, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new LawPassage(
                    same.Key,
                    Stems(same.Key),
                    [.. same.Select(one => (one.Instrument, one.Paragraph))]
                ))
                .Where(passage => passage.Distinct.Count >= FewestStems),
        ];
        var held = All.SelectMany(passage => passage.Distinct)
            .CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        _weights = held.ToDictionary(
            pair => pair.Key,
            pair => Math.Log(1d + ((double)All.Length / pair.Value)),
            StringComparer.Ordinal
        );
        ByStem = All.SelectMany(passage => passage.Distinct.Select(stem => (stem, passage)))
            .ToLookup(pair => pair.stem, pair => pair.passage, StringComparer.Ordinal);
    }

    public ImmutableArray<LawPassage> All { get; }

    public ILookup<string, LawPassage> ByStem { get; }

    public double Weight(string stem) => _weights.GetValueOrDefault(stem);

    public double Weight(LawPassage passage) => passage.Distinct.Sum(Weight);

    /// <summary>Null for a word that tells nothing.</summary>
    public static string? StemOf(Word word) =>
        word.Folded.Length < 2 || OrdinaryWords.IsSmall(word.Folded) ? null : Stem.Of(word.Folded);

    private static ImmutableArray<string> Stems(string text) =>
        [.. WordReader.Read(text).Select(StemOf).OfType<string>()];

    private static IEnumerable<(string Paragraph, string Text)> Texts(Instrument instrument) =>
        instrument
            .Authorizations.SelectMany(authorization =>
                authorization
                    .Heads.Select(head => (head.Id, head.Text))
                    .Concat(authorization.Excludes.Select(one => (one.Id, one.Text)))
            )
            .Concat(instrument.Prohibitions.Select(one => (one.Id, one.Text)))
            .Append((instrument.Id, instrument.Title));
}
