namespace Proviso.Lists;

/// <summary>A tie of a listed party to another. OFAC gives no percentages: what ownership comes to is another room's question.</summary>
/// <param name="Words">The issuer's: "Owned or Controlled By".</param>
/// <param name="Key">Of the other party, "ofac-sdn:4695"; empty where the form gives only a name. It need not be in this edition.</param>
/// <param name="Name">Of the other party; empty where the form gives only a number and the party is in another list.</param>
/// <param name="IsFormer">True when the list says that it ended.</param>
public sealed record Relation(
    RelationKind Kind,
    string Words,
    string Key,
    string Name,
    bool IsFormer = false
)
{
    public override string ToString() =>
        string.Join(
            ' ',
            new[] { IsFormer ? "formerly" : "", Words, Key, Name }.Where(part => part.Length > 0)
        );
}
