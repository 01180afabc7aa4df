namespace Proviso.Lists.Ofac;

/// <summary>OFAC's words for kinds of parties and of names in its xml forms.</summary>
internal static class OfacKinds
{
    /// <summary>Null for a word that no form has.</summary>
    public static PartyKind? Of(string word) =>
        word switch
        {
            "Individual" => PartyKind.Individual,
            "Entity" => PartyKind.Entity,
            "Vessel" => PartyKind.Vessel,
            "Aircraft" => PartyKind.Aircraft,
            _ => null,
        };

    /// <param name="word">"a.k.a.", "F.K.A."; "Name" and anything new is an alias like any other.</param>
    public static NameKind OfName(string word) =>
        word.ToLowerInvariant() switch
        {
            "f.k.a." => NameKind.Fka,
            "n.k.a." => NameKind.Nka,
            _ => NameKind.Aka,
        };
}
