using System.Text.RegularExpressions;
using Proviso.Law;

namespace Proviso.Reading;

/// <summary>
/// Finds a yearly limit of the law by its sum and its period: "$5,000 in any calendar year". Strong where the document also
/// names an instrument that has the cap, or the cap's recipient: many things cost $5,000 a year.
/// </summary>
internal sealed partial class CapFinder(Lawbook law)
{
    private const int LongestReach = 60;

    /// <summary>By cap: the instruments that have it, and its recipient.</summary>
    private readonly Dictionary<string, ImmutableArray<string>> _owners = law.Caps.ToDictionary(
        cap => cap.Id,
        cap =>
            law.Instruments.Where(instrument => Has(instrument, cap))
                .Select(instrument => instrument.Id)
                .Append(cap.Recipient)
                .ToImmutableArray(),
        StringComparer.Ordinal
    );

    /// <param name="money">Of the same document.</param>
    /// <param name="named">Ids of the instruments and keys of the parties that the document names.</param>
    public IEnumerable<Mention> Find(
        DocumentWords document,
        IEnumerable<Mention> money,
        IReadOnlySet<string> named
    )
    {
        foreach (var sum in money)
        {
            if (sum.Resolved is not Referent.Money { Currency: "USD" } amount)
            {
                continue;
            }

            var reach = Math.Min(LongestReach, document.Text.Length - sum.End);
            var period = Period().Match(document.Text.Substring(sum.End, reach));
            if (!period.Success)
            {
                continue;
            }

            foreach (var cap in law.Caps.Where(cap => cap.LimitUsd == amount.Amount))
            {
                var context = _owners[cap.Id].FirstOrDefault(named.Contains);
                yield return document.Mention(
                    MentionKind.Cap,
                    context is not null,
                    sum.Start,
                    sum.End + period.Index + period.Length,
                    new Referent.Cap(cap.Id),
                    context is null
                        ? $"the sum and the period of {cap.Id}, but the document names nothing it belongs to"
                        : $"the sum and the period of {cap.Id}; the document names {context}"
                );
            }
        }
    }

    private static bool Has(Instrument instrument, CapRule cap) =>
        instrument
            .Authorizations.SelectMany(authorization => authorization.Heads)
            .SelectMany(head => head.Provided)
            .Any(proviso => proviso.Cap == cap.Id);

    [GeneratedRegex(
        @"\A[^.;:!?$€£0-9]{0,24}\b(?:(?:in|per|for|within|during)\s+(?:any|a|each|every|one|the)?\s*(?:single\s+)?(?:calendar\s+)?year|a\s+(?:calendar\s+)?year|annually|per\s+annum|yearly)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Period();
}
