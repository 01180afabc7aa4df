namespace Proviso.Caps;

/// <summary>The settings a count depends on where the license is silent, and their choices, as <c>law/settings.yaml</c> explains them.</summary>
public static class CapChoices
{
    public const string TimeZone = "policy.capTimeZone";
    public const string NewYork = "America/New_York";
    public const string Utc = "UTC";
    public const string PaymentOffset = "payment_offset";

    public const string DateBasis = "policy.capDateBasis";
    public const string TransactionDate = "transaction_date";
    public const string InitiationDate = "initiation_date";
    public const string ValueDate = "value_date";

    public const string Subject = "policy.capSubject";
    public const string LegalEntity = "legal_entity";
    public const string Group = "group";

    public const string Refunds = "policy.refundTreatment";
    public const string Net = "net";
    public const string Gross = "gross";

    public const string ExchangeRate = "policy.fxSource";
    public const string AsStated = "as_stated";
    public const string Highest = "highest_equivalent";
    public const string Lowest = "lowest_equivalent";

    public const string SpecificLicenseFees = "policy.specificLicenseFees";
    public const string Counted = "counted";
    public const string NotCounted = "not_counted";
}
