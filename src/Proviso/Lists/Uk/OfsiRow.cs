using System.Text.RegularExpressions;

namespace Proviso.Lists.Uk;

/// <summary>One row of OFSI's list: a name of a party, with its facts repeated.</summary>
internal sealed partial class OfsiRow(HeadedRows rows, CsvRow row)
{
    public void AddTo(PartyDraft draft)
    {
        // Name 6 is the family name, or the whole name of an entity; no row tells how strong an alias is.
        var given = Spaces.Joined(" ", [.. Enumerable.Range(1, 5).Select(i => Text($"Name {i}"))]);
        draft.Add(Spaces.Joined(", ", Text("Name 6"), given), KindOfName());
        draft.Titles.AddAll(NumberedCell.Split(Text("Title")));
        draft.Titles.AddAll(NumberedCell.Split(Text("Position")));
        draft.Nationalities.AddAll(NumberedCell.Split(Text("Nationality")));
        if (Text("DOB") is { Length: > 0 } born)
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        draft.BirthPlaces.AddAll(BirthPlaces());
        Documents(draft, "Passport Details", "passport");
        Documents(draft, "NI Number", "national identification number");
        draft.Add(Place());
        var other = Text("Other Information");
        draft.Remark(other);
        UnReference.AddTo(draft, other);
        Ship(draft, other);
        Regime(draft);
    }

    private NameKind KindOfName() =>
        Text("Alias Type") switch
        {
            "Prime Alias" => NameKind.Primary,
            "FKA" => NameKind.Fka,
            _ => NameKind.Aka,
        };

    private IEnumerable<string> BirthPlaces()
    {
        var towns = NumberedCell.Split(Text("Town of Birth"));
        var countries = NumberedCell.Split(Text("Country of Birth"));
        // Which town is in which of several countries the numbers tell, where both have them; each stands by itself then.
        return towns.Length <= 1 && countries.Length <= 1
            ? [Spaces.Joined(", ", [.. towns, .. countries])]
            : towns.Concat(countries);
    }

    private void Documents(PartyDraft draft, string column, string words)
    {
        var (lead, values) = NumberedCell.Led(Text(column));
        foreach (var value in values)
        {
            var text = Spaces.Joined(" ", lead, value);
            var read = DocumentWords.Read(words, value);
            if (!read.Number.Any(char.IsAsciiDigit))
            {
                draft.Other.Add($"{column}:", text);
                continue;
            }

            draft.Identifiers.Add(
                new Identifier(
                    read.Kind,
                    column,
                    read.Number,
                    Country().Match(value).Groups["country"].Value,
                    Issued().Match(value).Groups["day"].Value,
                    Expires().Match(value).Groups["day"].Value,
                    Currency: "",
                    text
                )
                {
                    IsFalse =
                        value.Contains("false", StringComparison.OrdinalIgnoreCase)
                        || value.Contains("counterfeit", StringComparison.OrdinalIgnoreCase),
                }
            );
        }
    }

    private Address Place() =>
        new(
            Number: 0,
            Spaces.Joined(", ", [.. Enumerable.Range(1, 5).Select(i => Text($"Address {i}"))]),
            Spaces.Joined(" ", Text("Address 6"), Text("Post/Zip Code")),
            Text("Country"),
            Remark: ""
        );

    // A ship is an Entity in this list, its numbers stand in prose: "IMO: 8937675. MMSI: 445539000."
    private static void Ship(PartyDraft draft, string prose)
    {
        foreach (Match match in ShipNumber().Matches(prose))
        {
            draft.Identifiers.Add(
                new Identifier(
                    match.Groups["kind"].Value == "IMO" ? IdentifierKind.Imo : IdentifierKind.Mmsi,
                    match.Groups["kind"].Value,
                    match.Groups["number"].Value,
                    Country: "",
                    Issued: "",
                    Expires: "",
                    Currency: "",
                    match.Value
                )
            );
        }
    }

    private void Regime(PartyDraft draft)
    {
        var regime = Text("Regime");
        if (regime.Length == 0)
        {
            return;
        }

        draft.AddProgram($"UK-{regime}");
        if (WrittenDay.DayMonthYear(Text("Listed On")) is { } day)
        {
            draft.Listed.Add(new ListingDate("OFSI", ProgramTag.Normalize($"UK-{regime}"), day));
        }
        else
        {
            draft.Other.Add("listed on", Text("Listed On"));
        }

        draft.Other.Add("updated", Text("Last Updated"));
    }

    private string Text(string column) => rows.Text(row, column);

    [GeneratedRegex(
        @"\b(?<kind>IMO|MMSI)( number)?[: ]+(?<number>[0-9]{7}(?:[0-9]{2})?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ShipNumber();

    // "(Tunisian)", "(Iraq)", not "(subsequently revoked …)".
    [GeneratedRegex(
        @"\((?<country>\p{Lu}[\p{L} ]{2,30})\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Country();

    [GeneratedRegex(
        @"issued (on |in )?(?<day>[0-9]{1,2} [A-Z][a-z]+\.? [0-9]{4}|[0-9]{4}|[A-Z][a-z]+ [0-9]{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Issued();

    [GeneratedRegex(
        @"expire[sd] (on |in )?(?<day>[0-9]{1,2} [A-Z][a-z]+\.? [0-9]{4}|[0-9]{4}|[A-Z][a-z]+ [0-9]{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Expires();
}
