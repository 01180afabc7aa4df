using System.Globalization;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Caps;

/// <summary>The caps of a law pack. A rule has one limit today; the date is asked for because a limit may come to have several.</summary>
public sealed class LawCapTerms : ICapTerms
{
    private readonly ImmutableSortedDictionary<string, Money> _limits;

    private LawCapTerms(IEnumerable<KeyValuePair<string, Money>> limits) =>
        _limits = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, limits);

    public static LawCapTerms Of(IEnumerable<CapRule> rules) =>
        new(rules.Select(rule => KeyValuePair.Create(rule.Id, Limit(rule.LimitUsd, rule.Span))));

    /// <summary>
    /// Ids and limits only, out of files that were read as law when the pack was built: a ledger needs no more, and the
    /// whole pack takes a hundred times as long. A pack that nobody has read yet is for <see cref="Of"/>.
    /// </summary>
    public static LawCapTerms Glance(IEnumerable<LawFile> files) =>
        new(
            from file in files
            where HasCaps(file.Content)
            let root = YamlText.Read(file.Path, file.Content) as TextNode.Mapping
            from cap in ((TextNode.List)root["caps"]!).Items.Cast<TextNode.Mapping>()
            let limit = (TextNode.Scalar)cap["limit-usd"]!
            select KeyValuePair.Create(
                ((TextNode.Scalar)cap["id"]!).Value,
                Limit(decimal.Parse(limit.Value, CultureInfo.InvariantCulture), limit.Span)
            )
        );

    public Money Limit(string cap, LocalDate at) =>
        _limits.TryGetValue(cap, out var limit)
            ? limit
            : throw LedgerFaults.UnknownCap(cap, _limits.Keys);

    private static bool HasCaps(string text) =>
        text.StartsWith("caps:", StringComparison.Ordinal)
        || text.Contains("\ncaps:", StringComparison.Ordinal);

    private static Money Limit(decimal usd, SourceSpan span) =>
        Money.Of(usd, Currency.Usd) ?? throw LedgerFaults.NoLimit(usd, span);
}
