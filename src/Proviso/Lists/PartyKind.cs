namespace Proviso.Lists;

/// <summary>What a listed party is. OFAC's csv writes an entity as the null type.</summary>
public enum PartyKind
{
    Entity,
    Individual,
    Vessel,
    Aircraft,

    /// <summary>The list does not say, as the lists of Commerce and State do not: nothing is known against any kind.</summary>
    Unknown,
}
