using Proviso.Law;

namespace Proviso.Reading;

/// <summary>
/// Recognizes law that a document quotes or paraphrases. A sentence speaks of a passage when it holds most of the passage's
/// words by weight, and runs of them stand in the passage's order.
/// </summary>
internal sealed class LawQuotes(LawPassages passages)
{
    private const double LeastCovered = 0.6;
    private const int FewestStems = 5;
    private const int FewestPairs = 2;

    /// <param name="symbols">For each word the pack's symbol of the party it names, else null: "Federal Security Service" is its FSB.</param>
    /// <param name="named">Ids of the instruments that the document names.</param>
    public IEnumerable<Mention> Find(
        DocumentWords document,
        string?[] symbols,
        LawOnDate law,
        IReadOnlySet<string> named
    )
    {
        foreach (var (first, end) in document.Sentences())
        {
            var stems = Stems(document, symbols, first, end);
            var best = Candidates(stems)
                .Select(passage => (Passage: passage, Owners: Owners(passage, law)))
                .Where(found => !found.Owners.IsEmpty)
                .Select(found =>
                    (found.Passage, found.Owners, Covered: Covered(found.Passage, stems))
                )
                .Where(found => found.Covered >= LeastCovered && IsInOrder(found.Passage, stems))
                .OrderByDescending(found => found.Covered)
                .ThenByDescending(found => found.Passage.Distinct.Count)
                .ThenBy(found => found.Passage.Text, StringComparer.Ordinal)
                .ToArray();
            if (best is [var (passage, owners, covered), ..])
            {
                yield return Mention(document, stems, passage, owners, covered, law, named);
            }
        }
    }

    private static Mention Mention(
        DocumentWords document,
        List<(string Stem, int Word)> stems,
        LawPassage passage,
        ImmutableArray<(Instrument Instrument, string Paragraph)> owners,
        double covered,
        LawOnDate law,
        IReadOnlySet<string> named
    )
    {
        var held = stems.Where(one => passage.Distinct.Contains(one.Stem)).ToArray();
        var (from, to) = (document.Words[held[0].Word].Start, document.Words[held[^1].Word].End);
        var meant = owners.Where(o => named.Contains(o.Instrument.Id)).ToArray();
        var (instrument, paragraph) = meant is [var only] ? only : owners[0];
        var alone = owners.Length == 1 || meant.Length == 1;
        return document.Mention(
            MentionKind.Instrument,
            alone,
            from,
            to,
            alone ? new Referent.Instrument(instrument.Id) : null,
            alone
                ? $"the words of {paragraph}, {law.Standing(instrument)}"
                : $"the words of {paragraph}; other instruments have the same",
            Math.Round((decimal)covered, 2),
            alone ? [] : [.. owners.Select(o => o.Instrument.Id)]
        );
    }

    private static List<(string Stem, int Word)> Stems(
        DocumentWords document,
        string?[] symbols,
        int first,
        int end
    )
    {
        var stems = new List<(string, int)>();
        for (var i = first; i < end; i++)
        {
            if (symbols[i] is { } symbol && (i == first || symbols[i - 1] != symbol))
            {
                stems.Add((Stem.Of(symbol.ToLowerInvariant()), i));
            }

            if (LawPassages.StemOf(document.Words[i]) is { } stem)
            {
                stems.Add((stem, i));
            }
        }

        return stems;
    }

    private LawPassage[] Candidates(List<(string Stem, int Word)> stems) =>
        stems.Count < FewestStems
            ? []
            :
            [
                .. stems
                    .Select(one => one.Stem)
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(stem => passages.ByStem[stem])
                    .CountBy(passage => passage)
                    .Where(pair => pair.Value >= FewestStems)
                    .Select(pair => pair.Key),
            ];

    private double Covered(LawPassage passage, List<(string Stem, int Word)> stems) =>
        stems
            .Select(one => one.Stem)
            .Distinct(StringComparer.Ordinal)
            .Where(passage.Distinct.Contains)
            .Sum(passages.Weight) / passages.Weight(passage);

    /// <summary>Pairs of neighbors of the passage that are neighbors in the sentence too.</summary>
    private static bool IsInOrder(LawPassage passage, List<(string Stem, int Word)> stems)
    {
        var pairs = new HashSet<(string, string)>();
        for (var i = 1; i < passage.Stems.Length; i++)
        {
            pairs.Add((passage.Stems[i - 1], passage.Stems[i]));
        }

        var met = new HashSet<(string, string)>();
        for (var i = 1; i < stems.Count; i++)
        {
            if (pairs.Contains((stems[i - 1].Stem, stems[i].Stem)))
            {
                met.Add((stems[i - 1].Stem, stems[i].Stem));
            }
        }

        return met.Count >= FewestPairs;
    }

    private static ImmutableArray<(Instrument Instrument, string Paragraph)> Owners(
        LawPassage passage,
        LawOnDate law
    ) => [.. passage.Owners.Where(owner => law.IsCurrent(owner.Instrument))];
}
