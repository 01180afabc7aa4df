using Proviso.Decisions;
using Proviso.Lists;
using Proviso.Ownership;
using Proviso.Screening;

namespace Proviso.Desk;

/// <summary>How each party of a transaction stands on one day: by name, by what the transaction states, and through owners.</summary>
internal sealed class Standings
{
    /// <summary>Directive 4 binds dealings with the three entities it names; it is no block and does not pass on to what they own.</summary>
    private const string DirectiveFour = "EO14024-D4";

    private readonly ListBook _lists;
    private readonly People _people;
    private readonly Facts _facts;
    private readonly LocalDate _date;
    private readonly ImmutableArray<(string Path, string Name, string Identity)> _parties;
    private readonly Dictionary<string, ImmutableArray<TagStanding>> _direct = new(
        StringComparer.Ordinal
    );
    private readonly OwnedStandings _owned;

    public Standings(ListBook lists, People people, Facts facts, LocalDate date)
    {
        (_lists, _people, _facts, _date) = (lists, people, facts, date);
        _parties = [.. Parties()];
        foreach (var party in _parties)
        {
            _direct.TryAdd(party.Identity, Direct(party));
        }

        _owned = new OwnedStandings(people, facts, date, DirectOf);
    }

    public ImmutableArray<PartyStanding> All() =>
        [
            .. _parties.Select(p => new PartyStanding(
                p.Identity,
                p.Name,
                p.Path,
                _owned.Add(p.Identity, _direct[p.Identity])
            )),
        ];

    /// <summary>Whether somebody the transaction only names is blocked. A name that is alike to a blocked person's leaves it open.</summary>
    public Truth IsBlocked(string name) =>
        _people.IdentityOf(name) is { } identity
            ? _owned.IsBlocked(identity)
            : _people
                .Perhaps(name)
                .Select(p => _owned.IsBlocked(p.Key) & Truth.Unknown)
                .Aggregate(_owned.IsBlocked(OwnedStandings.Owner(name)), (all, one) => all | one);

    /// <summary>Those the transaction lists, and listed persons it only names in passing: an end user on the list is a party too.</summary>
    private IEnumerable<(string Path, string Name, string Identity)> Parties()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in _people.Places)
        {
            seen.Add(place.Identity);
            yield return place;
        }

        foreach (var (path, _) in Derived.NamedIn(_facts))
        {
            if (
                _facts.TryFind(path, out var fact)
                && fact.Value is FactValue.Person { Identity: { } identity } person
                && seen.Add(identity)
            )
            {
                yield return (path, person.Written, identity);
            }
        }
    }

    private ImmutableArray<TagStanding> DirectOf(string identity) =>
        _direct.TryGetValue(identity, out var known)
            ? known
            : ByLists(identity, written: null, "complete.owners");

    private ImmutableArray<TagStanding> Direct((string Path, string Name, string Identity) party)
    {
        var isPlace = _people.Places.Any(p => p.Path == party.Path);
        var settles = isPlace ? $"{party.Path}.listedUnder" : party.Path;
        var byLists = party.Identity.StartsWith("case:", StringComparison.Ordinal)
            ? Perhaps(party.Name, party.Path)
            : ByLists(party.Identity, party.Name, settles);
        return Stated(party.Path, byLists);
    }

    private ImmutableArray<TagStanding> ByLists(string key, string? written, string settles)
    {
        var states = _lists.Listings(key, _date);
        if (states.IsEmpty && !IsNobodyListed(key))
        {
            var origin = new FactOrigin("list", "no edition at hand");
            return
            [
                new(
                    key,
                    Truth.Unknown,
                    Owned: false,
                    $"nothing at hand knows {key}",
                    origin,
                    settles
                ),
            ];
        }

        var own = states.Select(s => s.Tag).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. states.Where(s => !s.Listed.IsFalse).Select(s => Standing(s, settles)),
            .. IsNobodyListed(key) ? [] : Beside(key, written, settles, own),
        ];
    }

    /// <summary>What other issuers' lists say under the same name; a tag that the party's own list knows is that list's to tell.</summary>
    private IEnumerable<TagStanding> Beside(
        string key,
        string? written,
        string settles,
        HashSet<string> own
    ) =>
        _people
            .OnOtherLists(key, written)
            .SelectMany(other =>
                _lists
                    .Listings(other.Key, _date)
                    .Where(s => !s.Listed.IsFalse && own.Add(s.Tag))
                    .Select(s =>
                        Standing(s, settles) with
                        {
                            Listed = other.IsOnly ? s.Listed : Truth.Unknown,
                            Reason = $"{other.Key}: {s.Reason}",
                        }
                    )
            );

    /// <summary>People the lists do not know: parties of the case by their place, owners by the words the case uses.</summary>
    private static bool IsNobodyListed(string identity) =>
        identity.StartsWith("case:", StringComparison.Ordinal)
        || identity.StartsWith("owner:", StringComparison.Ordinal);

    /// <summary>A weak alias, a name that several entries share, or one that is alike: that entry, or nobody.</summary>
    private ImmutableArray<TagStanding> Perhaps(string name, string path) =>
        Scripts.IsForeign(name) && !_people.IsNobody(path)
            ? [.. Alike(name, path), Unreadable(name, path)]
            : Alike(name, path);

    /// <summary>A name that is compared by a rough transliteration may be anybody's on the _lists.</summary>
    private static TagStanding Unreadable(string name, string path) =>
        new(
            OwnedStandings.UnnamedProgram,
            Truth.Unknown,
            Owned: false,
            $"'{name}' is not in Latin letters, in which the lists are",
            new FactOrigin("list", "names compared by one transliteration of several"),
            $"{path}.listUid"
        );

    private ImmutableArray<TagStanding> Alike(string name, string path) =>
        [
            .. _people
                .PerhapsAt(path, name)
                .SelectMany(p =>
                    _lists
                        .Listings(p.Key, _date)
                        .Where(s => !s.Listed.IsFalse)
                        .Select(s => (Party: p, State: s))
                )
                .Select(x =>
                    Standing(x.State, $"{path}.listUid") with
                    {
                        Listed = Truth.Unknown,
                        Perhaps = new PerhapsEntry(
                            x.Party.Key,
                            x.State.Listed,
                            $"{path}.listedUnder"
                        ),
                        Reason = $"perhaps {x.Party.Key} {Likeness(x.Party)}: {x.State.Reason}",
                    }
                ),
        ];

    private static string Likeness(PerhapsParty party) =>
        party.Score == 1m
            ? $"({(party.Name.Strength == NameStrength.Weak ? "weak alias " : "")}{party.Name.Text})"
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"({party.Name.Text}, {party.Score:0.00} alike)"
            );

    private static TagStanding Standing(ListingState state, string settles) =>
        new(
            state.Tag,
            state.Listed,
            Owned: false,
            state is { Listed.IsTrue: true, From: { } from }
                ? $"listed under {state.Tag} since {EditionDate.Iso(from)}"
                : state.Reason,
            new FactOrigin("list", state.Source),
            settles
        );

    /// <summary>What the transaction states settles what the lists leave open, and may add; it never overrules a list.</summary>
    private ImmutableArray<TagStanding> Stated(string path, ImmutableArray<TagStanding> byLists)
    {
        var standings = _facts.TryFind($"{path}.listedUnder", out var fact)
            ? [.. Stated(fact, byLists, IsStatedAt(path))]
            : byLists;
        if (
            !_facts.TryFind($"{path}.directive4", out var d4)
            || d4.Value is FactValue.Flag { Value: false }
            || standings.Any(s => s.Tag == DirectiveFour && s.Listed.IsTrue)
        )
        {
            return standings;
        }

        var listed = d4.Value is FactValue.Flag ? Truth.True : Truth.Unknown;
        return standings.Add(FromTransaction(DirectiveFour, d4, listed));
    }

    private static IEnumerable<TagStanding> Stated(
        Fact fact,
        ImmutableArray<TagStanding> byLists,
        bool atThisDay
    )
    {
        var certain = byLists.Where(s => s.Listed.IsTrue).ToArray();
        if (fact.Value is FactValue.Words words)
        {
            var tags = atThisDay ? Tags(words) : [];
            // Who is meant is another question than how he is listed; only a key or "nobody" answers it.
            var who = byLists.Where(s =>
                s.Listed.IsUnknown && s.Settles.EndsWith(".listUid", StringComparison.Ordinal)
            );
            return certain
                .Concat(who)
                .Concat(Except(tags, certain).Select(t => FromTransaction(t, fact, Truth.True)));
        }

        // One of several, or asked and not known: each may be; a program nobody named may be too.
        string[] perhaps = fact.Value is FactValue.Candidates candidates
            ? [.. candidates.Values.OfType<FactValue.Words>().SelectMany(Tags)]
            : [OwnedStandings.UnnamedProgram];
        return byLists.Concat(
            Except(perhaps.Distinct(StringComparer.Ordinal), certain)
                .Select(t => FromTransaction(t, fact, Truth.Unknown))
        );
    }

    private static IEnumerable<string> Except(IEnumerable<string> tags, TagStanding[] certain) =>
        tags.Where(t => certain.All(c => c.Tag != t)).Order(StringComparer.Ordinal);

    /// <summary>Tags are written in capitals; a claim in small letters is the same claim.</summary>
    private static IEnumerable<string> Tags(FactValue.Words words) =>
        words
            .Values.Select(v => ProgramTag.Normalize(v.ToUpperInvariant()))
            .Distinct(StringComparer.Ordinal);

    private bool IsStatedAt(string path) =>
        (_facts.Date($"{path}.listedFrom") is not { } from || _date >= from)
        && (_facts.Date($"{path}.listedTo") is not { } to || _date < to);

    private static TagStanding FromTransaction(string tag, Fact fact, Truth listed) =>
        new(
            tag,
            listed,
            Owned: false,
            $"{(listed.IsTrue ? "listed" : "perhaps listed")} under {tag}, as the transaction states",
            fact.Origin,
            fact.Path
        );
}
