namespace Proviso.Lists;

/// <summary>What a list says of a vessel, each as written and empty when not said. Its IMO number and MMSI are identifiers.</summary>
/// <param name="Tonnage">Deadweight as the list has it: "159,681".</param>
/// <param name="GrossTonnage">Gross registered tonnage.</param>
/// <param name="FormerFlags">From the remarks, in their order; "None Identified" is a value there.</param>
public sealed record VesselFacts(
    string CallSign,
    string Type,
    string Tonnage,
    string GrossTonnage,
    string Flag,
    string Owner,
    string YearOfBuild,
    ImmutableArray<string> FormerFlags
);
