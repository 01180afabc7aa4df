namespace Proviso.Lists.Ofac;

/// <summary>An address whose parts a form gives apart, written as the csv writes it: "Hebron, West Bank", "Moscow 119121".</summary>
/// <param name="Lines">Streets, buildings, remarks in brackets: up to three.</param>
internal sealed record OfacAddressParts(
    IEnumerable<string> Lines,
    string City,
    string State,
    string PostalCode,
    string Country
)
{
    public Address Address(int number) =>
        new(
            number,
            Joined(", ", Lines),
            Joined(" ", [Joined(", ", [City, State]), PostalCode]),
            Country,
            Remark: ""
        );

    private static string Joined(string between, IEnumerable<string> parts) =>
        string.Join(between, parts.Where(part => part.Length > 0));
}
