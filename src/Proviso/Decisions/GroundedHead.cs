using Proviso.Law;

namespace Proviso.Decisions;

/// <param name="When">The conduct is this head's.</param>
/// <param name="Provisos">Each proviso with the formula that it holds.</param>
/// <param name="Reads">Each cap read, with the formula that this head is in play and the transaction counts.</param>
/// <param name="Formula">This head permits the act: conduct, provisos, and no more specific head claims it.</param>
internal sealed record GroundedHead(
    Head Head,
    int When,
    ImmutableArray<(LicenseProviso Proviso, int Formula)> Provisos,
    ImmutableArray<(string Cap, int Formula)> Reads,
    int Formula
);
