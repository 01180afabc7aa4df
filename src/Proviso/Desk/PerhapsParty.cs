using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>An entry that a name may mean.</summary>
/// <param name="Name">Of the entry: a weak alias, one that several share, or one that is only alike.</param>
/// <param name="Score">Of the two names.</param>
internal readonly record struct PerhapsParty(string Key, PartyName Name, decimal Score);
