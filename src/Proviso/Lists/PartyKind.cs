namespace Proviso.Lists;

/// <summary>What a listed party is. OFAC's csv writes an entity as the null type.</summary>
public enum PartyKind
{
    Entity,
    Individual,
    Vessel,
    Aircraft,
}
