namespace Proviso.Decisions;

/// <summary>How a party stands under one program tag on one day.</summary>
/// <param name="Listed">True, false, or unknown where no edition covers the day and sources disagree.</param>
/// <param name="Owned">True when it is blocked through its owners rather than by name.</param>
/// <param name="Reason">For people: "on the SDN List since 2016-12-29", "FSB 30 % + GRU 25 % = 55 %".</param>
/// <param name="Settles">The fact that would settle an unknown standing: <c>parties[0].listedUnder</c>.</param>
/// <param name="Perhaps">The list entry that the party may be, where the standing is open because nobody knows who is meant; else null.</param>
public sealed record TagStanding(
    string Tag,
    Truth Listed,
    bool Owned,
    string Reason,
    FactOrigin Origin,
    string Settles,
    PerhapsEntry? Perhaps = null
);
