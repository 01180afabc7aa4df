namespace Proviso.Lists;

/// <summary>
/// All that is at hand about who is listed: editions of lists, acts of law with dates, and the starter table.
/// Immutable; safe for many threads.
/// </summary>
public sealed class ListBook
{
    /// <summary>OFAC publishes several times a week; a week without an edition seen is a gap.</summary>
    public const int DefaultMaxGapDays = 7;

    private readonly int _maxGapDays;
    private readonly ILookup<string, DatedListing> _acts;

    /// <param name="editions">In any order, of any lists; a starter among them speaks only for the parties it holds.</param>
    /// <param name="maxGapDays">An edition is known to have been live until the next when that is at most so many days later.</param>
    public ListBook(
        ImmutableArray<ListEdition> editions,
        ImmutableArray<DatedListing> acts,
        int maxGapDays = DefaultMaxGapDays
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxGapDays);
        _maxGapDays = maxGapDays;
        _acts = acts.ToLookup(act => act.Key, StringComparer.Ordinal);
        Editions =
        [
            .. editions
                .OrderByDescending(edition => edition.IsWhole)
                .ThenByDescending(edition => edition.Date.To)
                .ThenByDescending(edition => edition.Date.Time),
        ];
    }

    /// <summary>The newest first, a starter last.</summary>
    public ImmutableArray<ListEdition> Editions { get; }

    /// <summary>The party as its newest edition shows it, or null when no edition holds it.</summary>
    public ListedParty? Find(string key) =>
        Editions.Select(edition => edition.ByKey(key)).FirstOrDefault(party => party is not null);

    /// <summary>
    /// Every party that bears this name in any edition, whatever its date: a name identifies,
    /// <see cref="Listings"/> tells when. One match a party: by a strong name if any edition has it as one
    /// (the FSB's acronym was strong until 2022 and is weak since), else from the newest edition.
    /// </summary>
    public ImmutableArray<NameMatch> FindExact(string name) =>
        [
            .. Editions
                .SelectMany(edition => edition.ByExactName(name))
                .GroupBy(match => match.Party.Key, StringComparer.Ordinal)
                .Select(same => same.OrderBy(match => match.Name.Strength).First()),
        ];

    /// <summary>
    /// One state for each program that any edition or act has ever shown for the party, in ordinal order of
    /// tags; empty when nothing at hand knows the party, which is not an answer: see <see cref="Gap"/>.
    /// </summary>
    public ImmutableArray<ListingState> Listings(string key, LocalDate at)
    {
        var acts = _acts[key].ToLookup(act => act.Tag, StringComparer.Ordinal);
        var shown = Editions.SelectMany(edition => edition.ByKey(key)?.Programs ?? []);
        // The silence of a starter or of a filtered export means nothing, so it speaks only for those it holds.
        var coverage = Coverage.Of(
            OfList(key).Where(edition => edition.IsWhole || edition.ByKey(key) is not null),
            at,
            _maxGapDays
        );
        return
        [
            .. acts.Select(act => act.Key)
                .Concat(shown)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(tag => State(key, tag, at, [.. acts[tag]], coverage)),
        ];
    }

    /// <summary>
    /// A sentence for every answer given as of this date when some list has no edition that covers it,
    /// else null. The starter covers nothing.
    /// </summary>
    public string? Gap(LocalDate at)
    {
        var lists = Editions
            .Where(edition => edition.IsWhole)
            .GroupBy(edition => edition.List, StringComparer.Ordinal)
            .OrderBy(list => list.Key, StringComparer.Ordinal)
            .ToArray();
        if (lists.Length == 0)
        {
            return Editions switch
            {
                [] =>
                    "No edition of any list is loaded: who is listed is known from dated acts alone.",
                _ when Editions.Any(edition => edition.IsPart) =>
                    "No whole edition of any list is loaded: a filtered export speaks only for the parties it holds.",
                _ =>
                    "No edition of any list is loaded: only the starter table speaks, which is not a list to rely on.",
            };
        }

        var gaps = lists
            .Select(list => (list.Key, Coverage: Coverage.Of(list, at, _maxGapDays)))
            .Where(pair => !pair.Coverage.IsCovered)
            .Select(pair =>
                $"No edition of {pair.Key} covers {EditionDate.Iso(at)}: {pair.Coverage.Gap()}."
            )
            .ToArray();
        return gaps.Length == 0 ? null : string.Join(' ', gaps);
    }

    private static ListingState State(
        string key,
        string tag,
        LocalDate at,
        ImmutableArray<DatedListing> acts,
        Coverage coverage
    )
    {
        var byEdition = coverage.State(key, tag);
        if (new ActsOfListing(acts).State(tag, at) is not { } byAct)
        {
            return byEdition;
        }

        // An edition of that very day is a fact too: where it lists what the act denies, one of the two is wrong.
        return byAct.Listed.IsFalse && coverage.IsCovered && byEdition.Listed.IsTrue
            ? byAct with
            {
                Listed = Truth.Unknown,
                Reason = $"Two sources differ. {byAct.Reason} {byEdition.Reason}",
                Source = $"{byAct.Source}; {byEdition.Source}",
            }
            : byAct;
    }

    private IEnumerable<ListEdition> OfList(string key) =>
        Editions.Where(edition =>
            key.StartsWith(edition.List, StringComparison.Ordinal)
            && key.AsSpan(edition.List.Length).StartsWith(":")
        );
}
