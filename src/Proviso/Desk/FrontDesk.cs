using Proviso.Caps;
using Proviso.Decisions;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Names;
using Proviso.Screening;

namespace Proviso.Desk;

/// <summary>
/// The front door: takes a transaction as written, finds who its parties are on the lists of its day, counts its caps,
/// and has it decided. Thread-safe; holds one lawbook and one set of list editions for its life.
/// </summary>
public sealed class FrontDesk
{
    /// <summary>Named in every answer; a change that changes an answer changes it.</summary>
    public const string Engine = "proviso/0.1.0";

    private readonly Lawbook _lawbook;
    private readonly ListBook _lists;
    private readonly Lazy<Screener> _screener;

    /// <param name="indexOf">Finds the index of the names that are screened, which may be kept somewhere; null builds it.</param>
    /// <param name="maxGapDays">As <see cref="ListBook"/> takes it. A decision is kept without it, and so is made with the usual one.</param>
    public FrontDesk(
        Lawbook lawbook,
        ImmutableArray<ListEdition> editions,
        Func<ImmutableArray<string>, NameIndex>? indexOf = null,
        int maxGapDays = ListBook.DefaultMaxGapDays
    )
    {
        _lawbook = lawbook;
        _lists = new ListBook(editions, PackDesignations.Acts(lawbook), maxGapDays);
        Lists = ListBasis.Of(editions);
        _screener = new Lazy<Screener>(() =>
            new Screener(_lists, PackDesignations.Parties(lawbook), indexOf)
        );
    }

    /// <summary>The editions that every answer of this desk rests on.</summary>
    public ImmutableArray<ListBasis> Lists { get; }

    public Digest LawDigest => _lawbook.Digest;

    /// <summary>The newest day of any edition that is no starter; null when only the starter speaks.</summary>
    public LocalDate? NewestEdition =>
        _lists
            .Editions.Where(e => !e.IsStarter)
            .Select(e => (LocalDate?)e.Date.To)
            .FirstOrDefault();

    /// <summary>Every name that is screened against, each text once, in the order of their index.</summary>
    public ImmutableArray<string> ScreenedNames => _screener.Value.Names;

    /// <summary>Who on the lists a subject may be, on that day.</summary>
    /// <exception cref="InvalidInputException">A name too long, or without a letter or digit.</exception>
    public ScreeningAnswer Screen(Subject subject, ScreeningDay day, decimal min) =>
        _screener.Value.Screen(subject, day, min);

    /// <summary>Many screenings by one thread: the answers of <see cref="Screen"/>, sooner.</summary>
    public ScreeningPass OpenScreening() => _screener.Value.Open();

    /// <param name="given">As a <see cref="TransactionReader"/> read it; must hold <c>txn.date</c> or <c>txn.instant</c> and an activity.</param>
    /// <exception cref="InvalidInputException">When the transaction has no date or does nothing.</exception>
    public Answer Decide(
        ImmutableSortedDictionary<string, Fact> given,
        DeskOptions options,
        string? id = null,
        long? ledgerSeq = null
    )
    {
        var at = DateOf(given);
        var knownAt = options.KnownAt ?? KnownAt(given);
        var law = _lawbook.AsKnown(knownAt);
        var facts = FactsOf(given, at);
        var decided = Evaluator.Decide(law, facts, options.Limit, options.Presume);
        var decision = Foresight.Held(decided, knownAt, at);
        var basis = new Basis(
            _lawbook.Pack,
            _lawbook.Digest,
            _lawbook.VerifiedThrough,
            Lists,
            Engine,
            at,
            knownAt,
            ledgerSeq
        );
        string[] ledger = LedgerFacts.Gap(facts) is { } gap ? [gap] : [];
        return new(id, decision, basis, facts, [.. Gaps(facts, at), .. ledger]);
    }

    /// <summary>The transaction with its people found, its days laid out and its caps counted: what the evaluator takes.</summary>
    /// <exception cref="InvalidInputException">Names, keys and places that contradict each other or cannot be looked up.</exception>
    public Facts FactsOf(ImmutableSortedDictionary<string, Fact> given, LocalDate at)
    {
        PlaceWords.Refuse(given);
        var people = new People(_lawbook, _lists, _screener.Value, given);
        var facts = new Facts(Derived.From(given, people), [], []);
        facts = Controllers.Judged(facts, new Standings(_lists, people, facts, at).IsBlocked);
        var legs = Legs.Of(facts, at, date => new Standings(_lists, people, facts, date).All());
        facts = facts.Judged(legs);
        facts = facts.LeftOpen(OpenPoints.Of(facts));
        return facts.Counted([
            .. _lawbook.Caps.Select(rule => new CapCount(rule, facts, at).Standing()),
        ]);
    }

    /// <summary>The legal date of a transaction.</summary>
    /// <exception cref="InvalidInputException"/>
    public static LocalDate DateOf(ImmutableSortedDictionary<string, Fact> given)
    {
        var facts = new Facts(given, [], []);
        if (facts.Words("txn.activities").IsEmpty && facts.Length("acts") == 0)
        {
            throw Wrong(
                "PV0212",
                "the transaction does nothing: 'txn.activities' is missing",
                "name what is done, e.g. txn.activities: [pay_fee]"
            );
        }

        return facts.Date("txn.date")
            ?? facts.Moment("txn.instant")?.InZone(LawInForce.Washington).Date
            ?? throw Wrong(
                "PV0213",
                "the transaction has no date: 'txn.date' is missing",
                "write txn.date: 2017-03-14, or pass --at 2017-03-14"
            );
    }

    /// <summary>Every day a transaction is judged at: its own, and those of its payment.</summary>
    /// <exception cref="InvalidInputException">As <see cref="DateOf"/>.</exception>
    public static ImmutableArray<LocalDate> DaysOf(ImmutableSortedDictionary<string, Fact> given)
    {
        var facts = new Facts(given, [], []);
        LocalDate?[] days =
        [
            DateOf(given),
            facts.Date("payment.initiatedOn"),
            facts.Date("payment.valueDate"),
        ];
        return [.. days.OfType<LocalDate>().Distinct()];
    }

    private static Instant? KnownAt(ImmutableSortedDictionary<string, Fact> given) =>
        given.TryGetValue("assessment.asOf", out var asOf) && asOf.Value is FactValue.Measure day
            ? LawInForce.StartOfDay(day.Value.ToDate().PlusDays(1))
            : null;

    private ImmutableArray<string> Gaps(Facts facts, LocalDate at)
    {
        var unlisted = facts
            .Legs[0]
            .Parties.Where(p => p.Tags.IsEmpty)
            .Select(p => p.Name)
            .ToArray();
        if (_lists.Gap(at) is not { } gap || unlisted.Length == 0)
        {
            return [];
        }

        return [$"{gap} Not listed as far as known: {string.Join(", ", unlisted)}."];
    }

    private static InvalidInputException Wrong(string code, string message, string hint) =>
        new(new Diagnostic(code, new SourceSpan("transaction", 1, 1), message, hint));
}
