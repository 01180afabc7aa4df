using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>The last day the corpus was checked for. Past it nothing is clear, and the answer names it.</summary>
internal static class Horizon
{
    public const string Fact = "corpus.verifiedThrough";

    /// <summary>The pack's own date; a transaction may state an earlier one, never a later.</summary>
    public static LocalDate Of(LawInForce law, Facts facts) =>
        facts.Date(Fact) is { } stated && stated < law.Book.VerifiedThrough
            ? stated
            : law.Book.VerifiedThrough;

    public static bool IsPassed(LawInForce law, Facts facts) =>
        facts.Legs.Any(leg => leg.Date > Of(law, facts));
}
