namespace Proviso.Decisions;

/// <summary>One act at one leg.</summary>
/// <param name="Ok">Every reaching pair is lifted.</param>
internal sealed record GroundedAct(
    Scope Scope,
    bool MainLeg,
    ImmutableArray<Pair> Pairs,
    int Ok,
    Sketch Sketch
);
