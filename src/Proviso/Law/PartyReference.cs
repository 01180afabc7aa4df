namespace Proviso.Law;

/// <summary>
/// Whom a condition means: a party of the pack by its key, or the party in regard to whom the condition is asked.
/// </summary>
/// <param name="Key">A list key (<c>ofac-sdn:21344</c>); null is the party in regard (<c>party</c> in a law file).</param>
/// <param name="Written">As written in the law file: <c>FSB</c>, <c>party</c>.</param>
public readonly record struct PartyReference(string? Key, string Written)
{
    public static PartyReference InRegard => new(null, "party");
}
