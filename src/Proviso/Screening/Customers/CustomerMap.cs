namespace Proviso.Screening.Customers;

/// <summary>Which columns of a file, or paths of its objects, say what of a customer.</summary>
/// <param name="Columns">
/// Role and column. Several columns of one role are one value, joined by blanks in their order; <c>name</c> must be there.
/// </param>
/// <param name="Key">Column that tells customers apart; null numbers the rows from 1.</param>
public sealed record CustomerMap(ImmutableArray<(string Role, string Column)> Columns, string? Key)
{
    public const string Name = "name";
    public const string Born = "born";
    public const string Country = "country";
    public const string Kind = "kind";

    /// <summary>A number of any kind, or <c>KIND:VALUE</c>; each kind of identifier is a role of its own too.</summary>
    public const string Id = "id";

    /// <summary>What a column may be mapped to.</summary>
    public static ImmutableArray<string> Roles { get; } =
    [Name, Born, Country, Kind, .. Screener.IdentifierKinds.Order(StringComparer.Ordinal)];
}
