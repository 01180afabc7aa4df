using Proviso.Decisions;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Names;
using Proviso.Screening;

namespace Proviso.Desk;

/// <summary>
/// Who is meant: finds the identity behind each name of a transaction. By key, by a name of the transaction itself, by a
/// name of the pack's designations, or by exactly equal folded name or strong alias on a list. A weak alias, or a name that is
/// only alike, is no identity: it is that entry or nobody, until a key or the word "nobody" settles it.
/// </summary>
internal sealed class People
{
    /// <summary>Persons that are no parties of the list, but may stand on one.</summary>
    private static readonly string[] NamedOnly = ["actor", "counterparty"];

    private readonly Lawbook _lawbook;
    private readonly ListBook _lists;
    private readonly Screener _screener;
    private readonly Facts _given;
    private readonly Dictionary<string, string> _ofCase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<PerhapsParty>> _perhaps = new(
        StringComparer.Ordinal
    );

    /// <summary>As a key: looked at, and none of the entries the name resembles.</summary>
    public const string Nobody = "nobody";

    public People(
        Lawbook lawbook,
        ListBook lists,
        Screener screener,
        ImmutableSortedDictionary<string, Fact> given
    )
    {
        (_lawbook, _lists, _screener) = (lawbook, lists, screener);
        _given = new Facts(given, [], []);
        NameFaults.Refuse(lawbook.Vocabulary, given.Values);
        Places =
        [
            .. Enumerable
                .Range(0, _given.Length("parties"))
                .Select(i => Party($"parties[{i}]", "name")),
            .. Enumerable
                .Range(0, _given.Length("payment.bankChain"))
                .Select(i => Party($"payment.bankChain[{i}]", "bank")),
            .. NamedOnly.Where(IsPerhapsListed).Select(p => Party(p, "name")),
        ];
        NameFaults.Refuse(Places.Select(KeyOfAnother).OfType<Diagnostic>());
        foreach (var place in Places)
        {
            foreach (var form in NameFold.Forms(place.Name))
            {
                _ofCase.TryAdd(form, place.Identity);
            }
        }
    }

    /// <summary>The parties and banks the transaction lists, and its actor and counterparty where a list knows their name.</summary>
    public ImmutableArray<(string Path, string Name, string Identity)> Places { get; }

    /// <summary>Program tags that the pack knows, from its prohibitions and designations.</summary>
    public IReadOnlySet<string> KnownTags =>
        _lawbook
            .Instruments.SelectMany(i => i.Prohibitions)
            .SelectMany(p => p.Programs)
            .Concat(_lawbook.Designations.SelectMany(d => d.Programs).Select(p => p.Tag))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A fact that names a person, with the identity found; null when the fact names nobody.</summary>
    public FactValue? Person(Fact fact) =>
        _lawbook.Vocabulary.TryFind(fact.Path, out var term) && term.Type == FactType.Party
            ? Person(fact.Value)
            : null;

    /// <summary>
    /// Entries whose weak alias, or one of several equal names, the name is, or that it resembles at the threshold of a
    /// screening: perhaps this one, perhaps nobody. Empty when the name is an identity.
    /// </summary>
    public ImmutableArray<PerhapsParty> Perhaps(string name)
    {
        if (_perhaps.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = IdentityOnLists(name) is null ? PerhapsOnLists(name) : [];
        _perhaps.Add(name, found);
        return found;
    }

    /// <summary>Those that the person at a place of the transaction may be; none where it says that it is nobody of a list.</summary>
    public ImmutableArray<PerhapsParty> PerhapsAt(string path, string name) =>
        IsNobody(path) ? [] : Perhaps(name);

    public string? IdentityOf(string name)
    {
        if (IsKnown(name.ToLowerInvariant()))
        {
            return name.ToLowerInvariant();
        }

        foreach (var form in NameFold.Forms(name))
        {
            if (_ofCase.TryGetValue(form, out var identity))
            {
                return identity;
            }
        }

        return IdentityOnLists(name);
    }

    /// <summary>
    /// A key that is not one of the entries the name means: one of the two is wrong, and either alone might clear somebody
    /// who is listed. A name that means nobody on a list may be whatever the case calls the entry.
    /// </summary>
    private Diagnostic? KeyOfAnother((string Path, string Name, string Identity) place)
    {
        var key = _given.Text($"{place.Path}.listUid");
        if (key is null || !IsKnown(key) || place.Name == key)
        {
            return null;
        }

        // The pack's key of a person and the list's may both be right.
        string[] meant =
        [
            .. new[] { IdentityOnLists(place.Name) }
                .OfType<string>()
                .Union(PerhapsOnLists(place.Name).Select(p => p.Key), StringComparer.Ordinal),
        ];
        return meant.Length == 0 || meant.Contains(key, StringComparer.Ordinal)
            ? null
            : NameFaults.KeyOfAnother(place.Path, place.Name, key, meant);
    }

    private bool IsPerhapsListed(string path) =>
        _given.Text($"{path}.name") is { } name
        && (IdentityOnLists(name) is not null || !Perhaps(name).IsEmpty);

    public bool IsNobody(string path) =>
        string.Equals(_given.Text($"{path}.listUid"), Nobody, StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<PerhapsParty> PerhapsOnLists(string name) =>
        [
            .. _lists
                .FindExact(name)
                .Select(m => new PerhapsParty(m.Party.Key, m.Name, Score: 1m))
                .Concat(
                    _screener
                        .Meant(name)
                        .Select(m => new PerhapsParty(m.Party.Key, m.Name, m.Score))
                )
                .DistinctBy(p => p.Key),
        ];

    private FactValue? Person(FactValue value) =>
        value switch
        {
            FactValue.Text text => Somebody(text.Value),
            FactValue.Candidates candidates => new FactValue.Candidates([
                .. candidates.Values.Select(v => Person(v) ?? v),
            ]),
            _ => null,
        };

    /// <summary>A weak alias, a name that several entries share, or one that is alike, is that entry or nobody.</summary>
    private FactValue Somebody(string name)
    {
        if (IdentityOf(name) is { } identity)
        {
            return new FactValue.Person(name, identity);
        }

        var nobody = new FactValue.Person(name, Identity: null);
        FactValue[] perhaps = [.. Perhaps(name).Select(p => new FactValue.Person(name, p.Key))];
        return perhaps.Length == 0 || IsSettled(name)
            ? nobody
            : new FactValue.Candidates([.. perhaps, nobody]);
    }

    /// <summary>A key that no list knows settles nothing: the name is looked up beside it.</summary>
    private (string Path, string Name, string Identity) Party(string path, string nameKey)
    {
        var key = IsNobody(path) ? null : _given.Text($"{path}.listUid");
        var name = _given.Text($"{path}.{nameKey}") ?? key ?? path;
        var identity =
            key is not null && IsKnown(key) ? key : IdentityOnLists(name) ?? key ?? $"case:{path}";
        return (path, name, identity);
    }

    /// <summary>A place of the transaction bears this name and says that it is nobody of a list.</summary>
    private bool IsSettled(string name) =>
        Places.Any(p => IsNobody(p.Path) && NameFold.Same(p.Name, name));

    private bool IsKnown(string key) =>
        _lists.Find(key) is not null || _lawbook.Designations.Any(d => d.Key == key);

    private string? IdentityOnLists(string name)
    {
        if (
            _lawbook.Designations.FirstOrDefault(d =>
                d.Symbol == name || Names(d).Any(n => NameFold.Same(n, name))
            ) is
            { } known
        )
        {
            return known.Key;
        }

        return OtherLists.Identity(_lists, name);
    }

    /// <summary>
    /// Entries of other lists that bear the name the case writes, or one under which the party is known here, as a strong
    /// one, and whether each is the only one of its list.
    /// </summary>
    public IEnumerable<(string Key, bool IsOnly)> OnOtherLists(string identity, string? written) =>
        OtherLists.Beside(
            _lists,
            identity,
            _lawbook
                .Designations.Where(d => d.Key == identity)
                .SelectMany(Names)
                .Append(_lists.Find(identity)?.Name)
                .Append(written)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Names(DesignatedParty party) =>
        party.Aliases.Prepend(party.Name);
}
