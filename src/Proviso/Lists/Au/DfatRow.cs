using System.Text.RegularExpressions;
using Proviso.Lists.Xlsx;

namespace Proviso.Lists.Au;

/// <summary>One row of DFAT's list: a name of a party, with its facts beside the first.</summary>
/// <param name="text">A cell by its column's name in lower case with hyphens.</param>
internal sealed partial class DfatRow(Func<string, string> text)
{
    /// <summary>The primary name; rows without a name type are primary, and "Primay Name" was seen.</summary>
    public bool IsPrimary =>
        text("name-type") is ""
        || text("name-type").StartsWith("Prim", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the cell is empty or says something else ("Aka").</summary>
    public PartyKind? Kind =>
        text("type").ToUpperInvariant() switch
        {
            "INDIVIDUAL" or "PERSON" => PartyKind.Individual,
            "ENTITY" => PartyKind.Entity,
            "VESSEL" or "SHIP" => PartyKind.Vessel,
            _ => null,
        };

    public void AddTo(PartyDraft draft)
    {
        draft.Add(
            text("name-of-individual-or-entity"),
            IsPrimary ? NameKind.Primary
                : IsFormer() ? NameKind.Fka
                : NameKind.Aka,
            text("alias-strength").Equals("Weak", StringComparison.OrdinalIgnoreCase) && !IsPrimary
                ? NameStrength.Weak
                : NameStrength.Strong
        );
        foreach (var born in Births())
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        draft.BirthPlaces.AddAll(NumberedCell.Split(text("place-of-birth")));
        draft.Citizenships.AddAll(
            NumberedCell.Split(text("citizenship")).SelectMany(value => value.Split(','))
        );
        foreach (var address in NumberedCell.Split(text("address")))
        {
            draft.Add(new Address(Number: 0, address, "", "", ""));
        }

        draft.Remark(text("additional-information"));
        UnReference.AddTo(draft, text("additional-information"));
        draft.LegalBasis.Add(text("instrument-of-designation"));
        draft.Other.Add("listing:", text("listing-information"));
        Regime(draft);
        Measures(draft);
        Ship(draft);
    }

    private bool IsFormer() =>
        text("name-type").StartsWith("Former", StringComparison.OrdinalIgnoreCase)
        || text("name-type").StartsWith("Previous", StringComparison.OrdinalIgnoreCase);

    /// <summary>Several in one cell: "a) 12 Feb. 1956 b) 1957", "1 Jan 1961, 5 Feb 1962", "1973 and 1974".</summary>
    private IEnumerable<string> Births() =>
        NumberedCell
            .Split(text("date-of-birth"))
            .SelectMany(value =>
                value.StartsWith("between", StringComparison.OrdinalIgnoreCase)
                    ? [value]
                    : Separator().Split(value)
            )
            .Select(value => value.Trim(' ', '.'))
            .Where(value => value.Length > 0);

    private void Regime(PartyDraft draft)
    {
        var committees = text("committees");
        if (committees.Length == 0)
        {
            return;
        }

        draft.AddProgram($"AU-{committees}");
        // The day of the listing or of its last change, as a spreadsheet's number or as a day.
        var written = text("control-date");
        var control =
            ExcelDay.Of(written) ?? WrittenDay.Iso(written) ?? WrittenDay.DayMonthYear(written);
        if (control is { } day)
        {
            draft.Listed.Add(
                new ListingDate("DFAT control date", ProgramTag.Normalize($"AU-{committees}"), day)
            );
        }
        else
        {
            draft.Other.Add("control date", written);
        }
    }

    private void Measures(PartyDraft draft)
    {
        foreach (
            var measure in new[]
            {
                "targeted-financial-sanction",
                "travel-ban",
                "arms-embargo",
                "maritime-restriction",
            }
        )
        {
            if (text(measure).ToUpperInvariant() is "1" or "TRUE" or "YES" or "Y")
            {
                draft.Measures.Add(measure.Replace('-', ' '));
            }
        }
    }

    private void Ship(PartyDraft draft)
    {
        var imo = string.Concat(text("imo-number").Where(char.IsAsciiDigit));
        if (imo.Length > 0)
        {
            draft.Identifiers.Add(
                new Identifier(
                    draft.Kind == PartyKind.Entity ? IdentifierKind.ImoCompany : IdentifierKind.Imo,
                    "IMO Number",
                    imo,
                    Country: "",
                    Issued: "",
                    Expires: "",
                    Currency: "",
                    $"IMO Number {text("imo-number")}"
                )
            );
        }
    }

    [GeneratedRegex(
        @"\s*(?:,|;|\band\b)\s*(?=[0-9]|[A-Z][a-z]{2,8}\.? [0-9]{4}|circa|approx)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Separator();
}
