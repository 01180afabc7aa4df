using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>Identifiers decide: an equal number is the party, whatever the name; another number of the same kind speaks against it.</summary>
internal static class IdentifierEvidence
{
    private const decimal Different = -0.10m;

    /// <summary>What people call the kinds of numbers on the command line and in files.</summary>
    private static readonly (string Word, IdentifierKind[] Kinds)[] Words =
    [
        ("passport", [IdentifierKind.Passport]),
        ("national", [IdentifierKind.NationalId]),
        ("tax", [IdentifierKind.TaxId]),
        ("registration", [IdentifierKind.Registration]),
        ("license", [IdentifierKind.License, IdentifierKind.DriversLicense]),
        ("imo", [IdentifierKind.Imo, IdentifierKind.ImoCompany]),
        ("mmsi", [IdentifierKind.Mmsi]),
        ("bic", [IdentifierKind.SwiftBic]),
        ("swift", [IdentifierKind.SwiftBic]),
        ("tail", [IdentifierKind.AircraftTail]),
        ("crypto", [IdentifierKind.DigitalCurrencyAddress]),
        ("duns", [IdentifierKind.DunsNumber]),
        ("lei", [IdentifierKind.Lei]),
        ("id", Enum.GetValues<IdentifierKind>()),
    ];

    public static ImmutableArray<string> Kinds { get; } = [.. Words.Select(w => w.Word)];

    /// <summary>Under which a party can be found by its numbers.</summary>
    public static IEnumerable<string> Keys(ListedParty party) =>
        from identifier in party.Identifiers
        from word in Words
        where word.Kinds.Contains(identifier.Kind)
        select Key(word.Word, identifier.Number);

    public static string Key(SubjectIdentifier id) => Key(id.Kind.ToLowerInvariant(), id.Value);

    /// <param name="soFar">The sum of the other evidence: an equal number lifts it to 1.</param>
    public static IEnumerable<Evidence> Of(
        ImmutableArray<SubjectIdentifier> asked,
        ListedParty party,
        decimal soFar
    )
    {
        var keys = Keys(party).ToHashSet(StringComparer.Ordinal);
        foreach (var id in asked)
        {
            if (keys.Contains(Key(id)))
            {
                yield return new(
                    "identifier",
                    1m - soFar,
                    $"{id.Kind} {id.Value} is the entry's own"
                );
                soFar = 1m;
            }
            else if (OfSameKind(id, party) is { Length: > 0 } others)
            {
                yield return new(
                    "identifier",
                    Different,
                    $"{id.Kind} {id.Value} is not {string.Join(" or ", others)}"
                );
                soFar += Different;
            }
        }
    }

    private static string[] OfSameKind(SubjectIdentifier id, ListedParty party) =>
        [
            .. party
                .Identifiers.Where(i =>
                    Words.Any(w =>
                        string.Equals(w.Word, id.Kind, StringComparison.OrdinalIgnoreCase)
                        && w.Word != "id"
                        && w.Kinds.Contains(i.Kind)
                    )
                )
                .Select(i => i.Number),
        ];

    // Digital currency addresses differ by case; two that differ by nothing else have not been seen.
    private static string Key(string kind, string number) =>
        $"{kind}:{string.Concat(number.Where(char.IsLetterOrDigit)).ToLowerInvariant()}";
}
