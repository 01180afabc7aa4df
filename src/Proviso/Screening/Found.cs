using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Screening;

/// <summary>A name that a subject may mean.</summary>
/// <param name="Reading">How the subject's name was read otherwise; null for the plain score of it.</param>
internal readonly record struct Found(
    KnownParty Known,
    PartyName Name,
    NameScore Score,
    Evidence? Reading
);
