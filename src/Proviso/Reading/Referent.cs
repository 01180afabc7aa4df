namespace Proviso.Reading;

/// <summary>What a mention resolves to.</summary>
public abstract record Referent
{
    private Referent() { }

    /// <param name="Key">"ofac-sdn:21344".</param>
    /// <param name="Name">As the list writes its primary name.</param>
    /// <param name="List">"ofac-sdn"; "pack" for a party that only the law pack names.</param>
    public sealed record Party(string Key, string Name, string List, PartyPresence Presence)
        : Referent;

    /// <param name="Id">Of the law pack: "CYBER-GL1".</param>
    public sealed record Instrument(string Id) : Referent;

    /// <param name="Id">Of the law pack: "fsb-fees".</param>
    public sealed record Cap(string Id) : Referent;

    /// <param name="Currency">ISO 4217.</param>
    public sealed record Money(decimal Amount, string Currency) : Referent;

    public sealed record Day(LocalDate Date) : Referent;

    /// <param name="Code">ISO 3166, or a code of our own for the so-called republics: "XX-DNR".</param>
    /// <param name="Comprehensive">Whether a comprehensive United States embargo stood on the document's date.</param>
    public sealed record Territory(string Code, string Name, bool Comprehensive) : Referent;
}
