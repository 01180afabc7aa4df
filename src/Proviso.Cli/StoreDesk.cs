using Proviso.Caps;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Log;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>
/// Decides with a store: its ledger counts, room is reserved where that is asked, and the decision is kept. One transaction
/// each, so that nobody takes the room between the count and the reservation.
/// </summary>
internal sealed class StoreDesk(SqliteStore store, LoadedDesk desk, string? ledger, string? holder)
{
    private readonly DecisionArchive _archive = Archive(store);

    private readonly SqliteLedgerBook _ledger = new(store, SystemClock.Instance);

    private CapLedger Caps => new(_ledger, LawCapTerms.Of(desk.Book.Caps), new CalendarYear());

    /// <summary>The store's decisions, in the bytes that this program prints as one line of JSON.</summary>
    public static DecisionArchive Archive(SqliteStore store) =>
        Archive(new SqliteLogbook(store), new SqliteBlobs(store));

    /// <param name="log">Null where decisions are only made again.</param>
    public static DecisionArchive Archive(ILogbook? log, IBlobs blobs) =>
        new(log, blobs, answer => DecisionJson.Write(answer, indented: false));

    /// <param name="reserve">Null reserves nothing.</param>
    public Kept Decide(
        ImmutableSortedDictionary<string, Fact> given,
        DeskOptions options,
        string? id,
        ReserveTerms? reserve
    ) =>
        store.Write(_ =>
        {
            var at = FrontDesk.DateOf(given);
            // Of what was asked, not of what the ledger said: asked again, it is the same question and the same reservation.
            var name = id ?? DecisionArchive.IdOf(given, options, desk.Front);
            var (facts, seq) = WithLedger(given, reserve?.Key ?? name);
            var answer = desk.Front.Decide(facts, options, name, seq);
            var reservation = reserve is null ? null : Reserve(answer, at, reserve);
            var leaf = _archive.Keep(answer, facts, options, desk.Editions, desk.LawFiles);
            return new Kept(answer, reservation, leaf);
        });

    /// <summary>The transaction with the ledger that counts, and the leaf at which that ledger stood.</summary>
    private (ImmutableSortedDictionary<string, Fact> Facts, long? Seq) WithLedger(
        ImmutableSortedDictionary<string, Fact> given,
        string? ownKey
    )
    {
        var own = LedgerFacts.AreGiven(given);
        if (own && ledger is null)
        {
            throw Inputs.Unreadable(
                "PV0407",
                "transaction",
                "it brings a ledger of its own (ledger.…), and the store has one too",
                "say which counts: --ledger case or --ledger store"
            );
        }

        if (
            ledger == "case"
            || HolderOf(new Facts(given, [], [])) is not { } whose
            || desk.Book.Caps is not [var cap]
        )
        {
            return ledger == "store"
                ? throw new UsageException(
                    "the store's ledger counts by holder: pass --holder NAME, or name the actor"
                )
                : (given, null);
        }

        var statement = Caps.Show(cap.Id, whose);
        var seq = _ledger.MovedAt(cap.Id, whose);
        var caveat = AlikeHolders.Caveat(statement, whose, () => Caps.Show(cap.Id), ownKey);
        return (LedgerFacts.From(given, statement, whose, ownKey, caveat), seq);
    }

    private Reservation? Reserve(Answer answer, LocalDate at, ReserveTerms terms)
    {
        var rows = answer
            .Decision.Caps.Select(row => (row, Usd: row.This ?? row.Total.To - row.UsedBefore.From))
            .Where(r => r.Usd is not 0m)
            .ToArray();
        if (answer.Decision.Outcome != Outcome.Permitted || rows.Length == 0)
        {
            return null;
        }

        var whose =
            HolderOf(answer.Facts)
            ?? throw new UsageException(
                "--reserve needs a holder: pass --holder NAME, or name the actor"
            );
        return Caps.Reserve(
            new CapClaim(
                terms.Key ?? answer.Id!,
                DayIn(answer, rows[0].row.Period, at),
                [.. rows.Select(r => new CapPart(r.row.Cap, whose, Sum(r.Usd)))],
                terms.Expires
            )
        );
    }

    /// <summary>The transaction's own day, or the payment's where a setting counts it in that other year.</summary>
    private static LocalDate DayIn(Answer answer, string period, LocalDate at) =>
        new[]
        {
            at,
            answer.Facts.Date("payment.valueDate"),
            answer.Facts.Date("payment.initiatedOn"),
        }
            .OfType<LocalDate>()
            .First(day => new CalendarYear().Of(day) == period);

    private static Money Sum(decimal? usd) =>
        usd is { } sum
        && Money.Of(decimal.Round(sum, 2, MidpointRounding.ToPositiveInfinity), Currency.Usd)
            is { } money
            ? money
            : throw Inputs.Unreadable(
                "PV0408",
                "transaction",
                "how much of the cap it takes is not known, so no room can be reserved",
                "state payment.usdEquivalent"
            );

    private CapHolder? HolderOf(Facts facts) =>
        holder is not null ? CapHolder.Parse(holder, "--holder")
        : facts.Text("actor.name") is { } actor ? CapHolder.Parse(actor, "actor.name")
        : null;

    internal sealed record ReserveTerms(string? Key, LocalDate? Expires);

    /// <param name="Reservation">Null when none was asked for, or nothing takes of a cap.</param>
    /// <param name="Leaf">Under which the decision is kept.</param>
    internal sealed record Kept(Answer Answer, Reservation? Reservation, long Leaf);
}
