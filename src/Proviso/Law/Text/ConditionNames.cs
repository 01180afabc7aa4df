namespace Proviso.Law.Text;

/// <summary>What a condition may speak of: the facts, and the names the pack declares.</summary>
public sealed class ConditionNames(
    Vocabulary vocabulary,
    IEnumerable<string> definitions,
    IEnumerable<string> instruments,
    IReadOnlyDictionary<string, string> partyKeys
)
{
    private const string Activities = "txn.activities";

    private readonly HashSet<string> _definitions = new(definitions, StringComparer.Ordinal);
    private readonly HashSet<string> _instruments = new(instruments, StringComparer.Ordinal);

    public IEnumerable<string> Definitions => _definitions;

    public IEnumerable<string> Instruments => _instruments;

    public IEnumerable<string> PartySymbols => partyKeys.Keys;

    /// <summary>Paths that a condition may read.</summary>
    public IEnumerable<string> Paths =>
        vocabulary.Terms.Where(term => term.Decides).Select(term => term.Path);

    /// <summary>The term of <c>txn.activities</c>, whose words <c>act is</c> takes; null where the vocabulary has none.</summary>
    public Term? Activity => TermOf(Activities);

    public bool IsDefinition(string name) => _definitions.Contains(name);

    public bool IsInstrument(string id) => _instruments.Contains(id);

    public string? PartyKey(string symbol) => partyKeys.GetValueOrDefault(symbol);

    /// <summary>The term of a path as a condition writes it; <c>party.role</c> is the role of the party in regard.</summary>
    public Term? TermOf(string path)
    {
        if (vocabulary.TryFind(path, out var term))
        {
            return term;
        }

        return
            path.StartsWith("party.", StringComparison.Ordinal)
            && vocabulary.TryFind($"parties[].{path["party.".Length..]}", out term)
            ? term
            : null;
    }
}
