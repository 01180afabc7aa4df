using Proviso.Lists.Checks;

namespace Proviso.Lists;

/// <summary>Whether a number can be one of its kind: form, and check digits where the kind has them.</summary>
internal static class IdentifierCheck
{
    public static IdentifierValidity Of(Identifier id) =>
        id.Kind switch
        {
            IdentifierKind.Imo => Told(CheckedNumbers.IsImoShip(id.Value)),
            IdentifierKind.ImoCompany => Told(CheckedNumbers.IsImoCompany(id.Value)),
            IdentifierKind.Mmsi => Told(CheckedNumbers.IsMmsi(id.Value)),
            IdentifierKind.SwiftBic => Told(CheckedNumbers.IsBic(id.Value)),
            IdentifierKind.Lei => Told(CheckedNumbers.IsLei(id.Value)),
            IdentifierKind.Isin => Told(Luhn.IsIsin(id.Value)),
            IdentifierKind.DunsNumber or IdentifierKind.BankCode => Told(
                CheckedNumbers.IsDigits(id.Value, 9)
            ),
            IdentifierKind.DigitalCurrencyAddress => WalletAddress.Of(id.Value, id.Currency),
            IdentifierKind.TaxId when IsRussian(id) => Told(NationalNumbers.IsInn(id.Value)),
            IdentifierKind.Registration => Registration(id),
            _ => IdentifierValidity.CannotTell,
        };

    // A country has many registers; only a number of the very form can be told, and by its check digit alone.
    private static IdentifierValidity Registration(Identifier id) =>
        id.Value.Length switch
        {
            13 or 15 when IsRussian(id) => Told(NationalNumbers.IsOgrn(id.Value)),
            18 when id.Country is "China" or "CN" => Told(
                NationalNumbers.IsSocialCreditCode(id.Value)
            ),
            _ => IdentifierValidity.CannotTell,
        };

    private static bool IsRussian(Identifier id) =>
        id.Country is "Russia" or "Russian Federation" or "RU";

    private static IdentifierValidity Told(bool valid) =>
        valid ? IdentifierValidity.Valid : IdentifierValidity.Invalid;
}
