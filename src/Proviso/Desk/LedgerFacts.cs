using Proviso.Caps;
using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Desk;

/// <summary>
/// A store's ledger as the facts a transaction states its ledger in (<c>ledger.entries[]</c>): what is paid and what is
/// reserved counts, of every year, each entry with where it came from.
/// </summary>
public static class LedgerFacts
{
    private const string Entries = "ledger.entries";
    private const string Ledger = "ledger";
    private const string None = "nothing";

    /// <summary>True when the transaction brings a ledger of its own.</summary>
    public static bool AreGiven(ImmutableSortedDictionary<string, Fact> given) =>
        given.Keys.Any(IsLedger);

    /// <summary>The transaction with the store's ledger for its own.</summary>
    /// <param name="statement">Of one cap and holder, all periods; what has lapsed holds no room in it.</param>
    /// <param name="exceptKey">A reservation of this very transaction does not count against it; null for none.</param>
    /// <param name="caveat">As <see cref="AlikeHolders"/> says it; it stays with the fact, so that it is kept and made again.</param>
    public static ImmutableSortedDictionary<string, Fact> From(
        ImmutableSortedDictionary<string, Fact> given,
        CapStatement statement,
        CapHolder holder,
        string? exceptKey,
        string? caveat = null
    )
    {
        var facts = given.RemoveRange(given.Keys.Where(IsLedger)).ToBuilder();
        var counted = statement
            .Entries.Where(e => e.IsPaid || e.Holds)
            .Where(e => e.Key != exceptKey)
            .SelectMany(e => e.Legs.Select(leg => (Entry: e, Leg: leg)))
            .Where(e => e.Leg.Key.Cap == statement.Cap && e.Leg.Key.Holder == holder.Name)
            .OrderBy(e => e.Entry.PaidOn ?? e.Entry.At)
            .ThenBy(e => e.Entry.Id)
            .ToArray();
        for (var i = 0; i < counted.Length; i++)
        {
            var (entry, leg) = counted[i];
            var origin = new FactOrigin(Ledger, $"{entry.State.Word()} {entry.Id} of {holder}");
            Add($"{Entries}[{i}].date", Quantity.Of(entry.PaidOn ?? entry.At), origin);
            Add($"{Entries}[{i}].usd", Quantity.Of(leg.Amount.ToDecimal()), origin);
        }

        if (counted.Length == 0)
        {
            var origin = new FactOrigin(Ledger, caveat ?? $"{None} counted of {holder}");
            facts[Entries] = new Fact(Entries, new FactValue.Words([]), origin);
        }

        return facts.ToImmutable();

        void Add(string path, Quantity value, FactOrigin origin) =>
            facts[path] = new Fact(path, new FactValue.Measure(value), origin);
    }

    /// <summary>What an answer must say of a ledger that does not know the holder; null where there is nothing to say.</summary>
    public static string? Gap(Facts facts) =>
        facts.TryFind(Entries, out var fact)
        && fact is { Origin.Kind: Ledger, Value: FactValue.Words }
        && !fact.Origin.Detail.StartsWith(None, StringComparison.Ordinal)
            ? $"The store's ledger has {fact.Origin.Detail}."
            : null;

    private static bool IsLedger(string path) =>
        path == "ledger"
        || path.StartsWith("ledger.", StringComparison.Ordinal)
        || path.StartsWith("ledger[", StringComparison.Ordinal);
}
