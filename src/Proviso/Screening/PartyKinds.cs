using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>The words for kinds of parties that people write; "person" is an individual.</summary>
public static class PartyKinds
{
    public static ImmutableArray<string> Words { get; } =
    ["person", "individual", "entity", "vessel", "aircraft"];

    /// <summary>Null for a word that is none of <see cref="Words"/>.</summary>
    public static PartyKind? Find(string word) =>
        word.ToLowerInvariant() switch
        {
            "person" or "individual" => PartyKind.Individual,
            "entity" => PartyKind.Entity,
            "vessel" => PartyKind.Vessel,
            "aircraft" => PartyKind.Aircraft,
            _ => null,
        };
}
