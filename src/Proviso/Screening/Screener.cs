using System.Collections.Concurrent;
using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Screening;

/// <summary>
/// Finds the listed parties a subject may be: every one with a name that scores at least the threshold, or with the same
/// identifier, and that is listed, or may be, on the day. Thread-safe; the index is built when first asked.
/// </summary>
public sealed class Screener
{
    /// <summary>What a hit is from, where nobody says otherwise.</summary>
    public const decimal DefaultMin = 0.80m;

    /// <summary>Names and evidence by these rules; another version may rank or find otherwise.</summary>
    public const string Version = NameIndex.ScoreVersion + "+evidence/1";

    private readonly ListBook _lists;
    private readonly ImmutableArray<KnownParty> _parties;
    private readonly NamesOnLists _names;
    private readonly NameReadings _readings;
    private readonly Lazy<ILookup<string, KnownParty>> _byIdentifier;
    private readonly ImmutableHashSet<ListEdition> _newest;
    private readonly ConcurrentBag<ScreeningPass> _passes = [];

    /// <param name="packParties">Parties the law pack dates, which no list at hand may hold.</param>
    /// <param name="indexOf">Finds the index of these names, which may be kept somewhere; null builds it.</param>
    public Screener(
        ListBook lists,
        ImmutableArray<ListedParty> packParties,
        Func<ImmutableArray<string>, NameIndex>? indexOf = null
    )
    {
        _lists = lists;
        _newest = lists
            .Editions.GroupBy(e => (e.List, e.IsStarter))
            .SelectMany(list => list.TakeWhile(e => e.Date == list.First().Date))
            .ToImmutableHashSet();
        _parties =
        [
            .. lists.Editions.SelectMany(e => e.Parties.Select(p => new KnownParty(p, e))),
            .. packParties.Select(p => new KnownParty(p, Edition: null)),
        ];
        _names = new NamesOnLists(_parties, indexOf ?? (names => new NameIndex(names)));
        _readings = new NameReadings(_names);
        _byIdentifier = new Lazy<ILookup<string, KnownParty>>(() =>
            _parties
                .SelectMany(known => IdentifierEvidence.Keys(known.Party).Select(id => (id, known)))
                .ToLookup(pair => pair.id, pair => pair.known, StringComparer.Ordinal)
        );
    }

    /// <summary>Every name of every party, each text once, in the order of their index.</summary>
    public ImmutableArray<string> Names => _names.Texts;

    /// <summary>The kinds of identifiers that can be asked for: <c>passport</c>, <c>imo</c> …</summary>
    public static ImmutableArray<string> IdentifierKinds => IdentifierEvidence.Kinds;

    /// <summary>For a batch: the same answers, by one thread at a time. Open one for each thread.</summary>
    public ScreeningPass Open() => new(this, _names, _readings);

    /// <inheritdoc cref="ScreeningPass.Screen"/>
    public ScreeningAnswer Screen(Subject subject, ScreeningDay day, decimal min = DefaultMin)
    {
        var pass = _passes.TryTake(out var idle) ? idle : Open();
        var answer = pass.Screen(subject, day, min);
        _passes.Add(pass);
        return answer;
    }

    /// <summary>Keys of parties that a name may mean, whatever the day.</summary>
    public ImmutableArray<(ListedParty Party, PartyName Name, decimal Score)> Meant(
        string name,
        decimal min = DefaultMin
    )
    {
        var pass = _passes.TryTake(out var idle) ? idle : Open();
        var named = pass.Named(name, min);
        _passes.Add(pass);
        return
        [
            .. named
                .GroupBy(found => found.Known.Party.Key, StringComparer.Ordinal)
                .Select(same =>
                    same.OrderByDescending(f => f.Score.Value).ThenBy(f => f.Name.Strength).First()
                )
                .Select(best => (best.Known.Party, best.Name, best.Score.Value)),
        ];
    }

    internal IEnumerable<Found> Identified(Subject subject) =>
        subject
            .Identifiers.SelectMany(id => _byIdentifier.Value[IdentifierEvidence.Key(id)])
            .Select(known => new Found(known, known.Party.Names[0], new NameScore(0m, []), null));

    /// <summary>Those found of whom the day says that they are listed, or may be; best first.</summary>
    internal ImmutableArray<Hit> Hits(
        Subject subject,
        ScreeningDay day,
        decimal min,
        IEnumerable<Found> found
    ) =>
        [
            .. found
                .Where(one => !day.AsItStands || IsNewest(one.Known))
                .GroupBy(one => one.Known.Party.Key, StringComparer.Ordinal)
                .Select(same => HitOf(subject, day, min, [.. same]))
                .OfType<Hit>()
                .OrderByDescending(hit => hit.AfterEvidence)
                .ThenByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Matched.Strength)
                .ThenBy(hit => hit.Party.Key, StringComparer.Ordinal),
        ];

    private bool IsNewest(KnownParty known) =>
        known.Edition is null || _newest.Contains(known.Edition);

    /// <summary>What the lists at hand cannot say of the day, whoever is asked about.</summary>
    internal ImmutableArray<string> Gaps(ScreeningDay day) =>
        !day.AsItStands && _lists.Gap(day.At) is { } gap
            ? [gap]
            :
            [
                .. _newest
                    .Where(e => e.IsStarter)
                    .Select(_ => "Only the starter table speaks, which is not a list to rely on."),
            ];

    private Hit? HitOf(Subject subject, ScreeningDay day, decimal min, Found[] found)
    {
        // The edition nearest to the day says what the party is called and how strongly.
        var best = found
            .OrderByDescending(f => f.Score.Value)
            .ThenBy(f => Distance(f.Known, day.At))
            .ThenBy(f => f.Name.Strength)
            .First();
        if (Standing(best.Known, day) is not var (presence, programs, because))
        {
            return null;
        }

        // The pack may know a name that the entry lacks; the entry still says what the party is.
        var key = best.Known.Party.Key;
        var entry =
            best.Known.Edition is null && _lists.Find(key) is { } listed
                ? new KnownParty(listed, _lists.Editions.First(e => e.ByKey(key) is not null))
                : best.Known;
        // What reaches the bar by itself needs no other reading.
        var reading =
            best.Score.Value < min
                ? found.Select(f => f.Reading).FirstOrDefault(r => r is not null)
                : null;
        var lifted = reading is null ? null : reading with { Effect = min - best.Score.Value };
        var evidence = PartyEvidence.Of(subject, entry, best.Name, best.Score.Value, lifted);
        return new(
            entry.Party,
            entry.Kind,
            best.Name,
            best.Score.Value,
            evidence.Sum(e => e.Effect),
            presence,
            programs,
            because,
            evidence,
            best.Score.Edges
        );
    }

    private (Presence, ImmutableArray<string>, string)? Standing(KnownParty known, ScreeningDay day)
    {
        if (day.AsItStands && known.Edition is { } edition)
        {
            return (Presence.Listed, known.Party.Programs, $"It is in the {edition.Source}.");
        }

        var states = _lists.Listings(known.Party.Key, day.At);
        var listed = states.Where(s => s.Listed.IsTrue).ToArray();
        var open = states.Where(s => s.Listed.IsUnknown).ToArray();
        return (listed, open) switch
        {
            ([var first, ..], _) => (Presence.Listed, Tags(listed), first.Reason),
            (_, [var first, ..]) => (Presence.Unknown, Tags(open), first.Reason),
            _ => null,
        };

        static ImmutableArray<string> Tags(ListingState[] states) => [.. states.Select(s => s.Tag)];
    }

    private static int Distance(KnownParty known, LocalDate at) =>
        known.Edition is { } edition
            ? Math.Min(
                Math.Abs(Period.DaysBetween(edition.Date.From, at)),
                Math.Abs(Period.DaysBetween(edition.Date.To, at))
            )
            : int.MaxValue;
}
