namespace Proviso.Lists;

/// <summary>An address of a listed party; what the list leaves out is empty.</summary>
/// <param name="Number">The issuer's permanent number of it (add_num).</param>
/// <param name="CityStatePostcode">One field in the csv: "Moscow 101000".</param>
/// <param name="Country">As the list writes it; "Region: Gaza" occurs.</param>
public sealed record Address(
    int Number,
    string Street,
    string CityStatePostcode,
    string Country,
    string Remark
)
{
    /// <summary>The parts that are written, in order, with commas between.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[] { Street, CityStatePostcode, Country, Remark }.Where(part => part.Length > 0)
        );
}
