using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>A party with the names under which it can be found, out of one edition or out of the law pack.</summary>
/// <param name="Edition">Null when the law pack names the party.</param>
internal sealed record KnownParty(ListedParty Party, ListEdition? Edition)
{
    /// <summary>Null where nobody says what it is.</summary>
    public PartyKind? Kind =>
        Edition is null || Party.Kind == PartyKind.Unknown ? null : Party.Kind;
}
