using Proviso.Decisions;
using Proviso.Law;
using Proviso.Names;

namespace Proviso.Desk;

/// <summary>Names and keys of a transaction that cannot be taken as they are: looked up, they would pass for nobody.</summary>
internal static class NameFaults
{
    private const int ShortestNumber = 3;

    /// <exception cref="InvalidInputException">A name that cannot be compared with any.</exception>
    public static void Refuse(Vocabulary vocabulary, IEnumerable<Fact> facts) =>
        Refuse(
            facts
                .Where(f => NamesSomebody(vocabulary, f.Path))
                .SelectMany(f => Texts(f.Value).Select(text => OfName(f, text)))
                .OfType<Diagnostic>()
        );

    /// <exception cref="InvalidInputException">When there are any.</exception>
    public static void Refuse(IEnumerable<Diagnostic> faults)
    {
        ImmutableArray<Diagnostic> all = [.. faults];
        if (!all.IsEmpty)
        {
            throw new InvalidInputException(all);
        }
    }

    public static Diagnostic KeyOfAnother(string path, string name, string key, string[] meant) =>
        new(
            "PV0230",
            new SourceSpan(path, 0, 0),
            $"'{Visible.Of(name)}' is {string.Join(" or ", meant)} by its name, but '{path}.listUid' says {key}",
            "write the key of the one that is meant, or leave the name out if the key is right"
        );

    private static Diagnostic? OfName(Fact fact, string name) =>
        Fault(name) is { } fault
            ? new Diagnostic(
                "PV0227",
                new SourceSpan(
                    fact.Origin.Detail.Length > 0 ? fact.Origin.Detail : fact.Origin.Kind,
                    0,
                    0
                ),
                $"'{fact.Path}' is no name that can be looked up: {fault}",
                "write the name by itself, or null when it is not known"
            )
            : null;

    private static string? Fault(string name) =>
        name.Length > NameIndex.LongestName ? $"it has more than {NameIndex.LongestName} characters"
        : TokenizedName.Of(name).Tokens.IsEmpty ? "it has neither letter nor digit"
        : string.Equals(name.Trim(), People.Nobody, StringComparison.OrdinalIgnoreCase)
            ? "'nobody' stands for a key, as in listUid: nobody"
        : name.Trim() is { Length: >= ShortestNumber } number && number.All(char.IsAsciiDigit)
            ? $"'{number}' is a number; the key of an entry is written ofac-sdn:{number}"
        : null;

    private static bool NamesSomebody(Vocabulary vocabulary, string path) =>
        Vocabulary.General(path)
            is "parties[].name"
                or "payment.bankChain[].bank"
                or "parties[].controlledBy"
                or "payment.bankChain[].controlledBy"
                or "actor.name"
                or "counterparty.name"
        || vocabulary.TryFind(path, out var term) && term.Type == FactType.Party;

    private static IEnumerable<string> Texts(FactValue value) =>
        value switch
        {
            FactValue.Text text => [text.Value],
            FactValue.Words words => words.Values,
            FactValue.Candidates candidates => candidates.Values.SelectMany(Texts),
            _ => [],
        };
}
