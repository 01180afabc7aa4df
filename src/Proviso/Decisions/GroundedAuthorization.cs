using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>One authorization asked of one act in regard to one party.</summary>
/// <param name="Instrument">Where it stands; null for a specific license of the transaction.</param>
/// <param name="Formula">It authorizes the act.</param>
internal sealed record GroundedAuthorization(
    Authorization Authorization,
    Instrument? Instrument,
    bool InScope,
    int InForce,
    ImmutableArray<(Exclusion Exclusion, int Formula)> Exclusions,
    ImmutableArray<GroundedHead> Heads,
    int Formula,
    Sketch Sketch
)
{
    /// <summary>The heads by which it authorizes, each with the formula that it does.</summary>
    public IEnumerable<(string Name, int Formula)> Ways(Circuit circuit) =>
        Heads.Select(h => (Authorization.NameOf(h.Head), circuit.And(Formula, h.Formula)));
}
