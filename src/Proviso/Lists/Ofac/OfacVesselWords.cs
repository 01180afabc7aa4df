namespace Proviso.Lists.Ofac;

/// <summary>OFAC's words for what the csv has in columns of its own; the xml forms since 2024 give them as features.</summary>
internal static class OfacVesselWords
{
    public const string CallSign = "Vessel Call Sign";
    public const string Type = "VESSEL TYPE";
    public const string Tonnage = "Vessel Tonnage";
    public const string GrossTonnage = "Vessel Gross Registered Tonnage";
    public const string Flag = "Vessel Flag";
    public const string Owner = "Vessel Owner";

    public static bool Contains(string words) =>
        words is CallSign or Type or Tonnage or GrossTonnage or Flag or Owner;
}
