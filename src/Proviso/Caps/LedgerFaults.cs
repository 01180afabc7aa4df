using System.Globalization;

namespace Proviso.Caps;

/// <summary>What can be wrong with what is asked of a ledger, in words. Codes are 06xx.</summary>
internal static class LedgerFaults
{
    public static InvalidInputException Of(string code, string where, string what, string hint) =>
        new(new Diagnostic(code, new SourceSpan(where, 0, 0), what, hint));

    public static InvalidInputException UnknownCap(string cap, IEnumerable<string> known)
    {
        string[] ids = [.. known.Order(StringComparer.Ordinal)];
        return Of(
            "PV0604",
            "cap",
            $"the law has no cap '{Visible.Of(cap)}'",
            Suggestion.For(cap, ids)
                ?? (ids.Length > 0 ? $"it has: {string.Join(", ", ids)}" : "it has none at all")
        );
    }

    public static InvalidInputException NoLimit(decimal usd, SourceSpan where) =>
        new(
            new Diagnostic(
                "PV0604",
                where,
                $"{usd.ToString(CultureInfo.InvariantCulture)} is no limit that a ledger can keep",
                "state it in whole cents, from 0 to 9999999999.99"
            )
        );

    public static InvalidInputException UnreadableKey(string key) =>
        Of(
            "PV0605",
            "key",
            $"'{Visible.Of(key)}' is no key",
            "name the claim in 1 to 200 characters of one line, like inv-778; the same claim must have the same key when it is sent again"
        );

    public static InvalidInputException OtherClaim(Reservation stored) =>
        Of(
            "PV0606",
            "key",
            $"the key '{Visible.Of(stored.Key)}' is already that of another claim: {Told(stored)}",
            "send the same claim again as it was, or give this one a key of its own"
        );

    public static InvalidInputException OtherKey(Reservation stored) =>
        Of(
            "PV0606",
            "id",
            $"the id {stored.Id} is already that of another claim: {Told(stored)}",
            "give this claim an id of its own, or none"
        );

    public static InvalidInputException NoSuch(Guid id) =>
        Of(
            "PV0607",
            "id",
            $"there is no reservation {id} in this ledger",
            "check the id and the store: 'cap show' lists what is there"
        );

    public static InvalidInputException CommittedOtherwise(Reservation stored) =>
        Of(
            "PV0608",
            "id",
            $"{stored.Id} is already paid: {Told(stored)}, on {stored.PaidOn:uuuu-MM-dd}",
            "a second payment is one of its own: 'cap record' it under another key"
        );

    public static InvalidInputException PaidAndNotReleased(Reservation stored) =>
        Of(
            "PV0609",
            "id",
            $"{stored.Id} is paid and cannot be released: {Told(stored)}",
            "a payment stays counted; whether a refund gives room back is the setting policy.refundTreatment"
        );

    public static InvalidInputException HoldsNothing(Reservation stored) =>
        Of(
            "PV0610",
            "id",
            $"{stored.Id} was {stored.State.Word()} and holds no room: {Told(stored)}",
            "if the payment was made all the same, 'cap record' it under a key of its own"
        );

    public static InvalidInputException EndsBeforeItBegins(CapClaim claim) =>
        Of(
            "PV0611",
            "expires",
            $"{claim.Expires:uuuu-MM-dd} is before the claim's own date, {claim.At:uuuu-MM-dd}",
            "name the last day on which the room is to be held"
        );

    public static InvalidInputException HasPassed(LocalDate expires, LocalDate today) =>
        Of(
            "PV0611",
            "expires",
            $"{expires:uuuu-MM-dd} has passed: today is {today:uuuu-MM-dd} in Washington, and no room can be held through it",
            "name a day from today on, or none: it is then held for 30 days"
        );

    public static InvalidInputException Parts(string what) =>
        Of("PV0612", "claim", what, "name each cap and holder once, each with what it takes");

    public static InvalidInputException OtherCurrency(Money amount, Money limit) =>
        Of(
            "PV0613",
            "amount",
            $"{amount.Currency} is not the currency of the cap, {limit.Currency}",
            $"convert it to {limit.Currency}, rounded up, and state what was paid beside it"
        );

    private static string Told(Reservation stored) =>
        string.Join(
            " and ",
            stored.Legs.Select(leg => $"{leg.Amount} {leg.Amount.Currency} of {leg.Key}")
        ) + $", {stored.State.Word()}";
}
