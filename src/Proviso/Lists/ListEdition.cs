namespace Proviso.Lists;

/// <summary>One edition of one list, whole as it was published. Immutable; safe for many threads.</summary>
public sealed class ListEdition
{
    private readonly Dictionary<string, ListedParty> _byKey;
    private readonly Lazy<NameTable> _names;

    /// <param name="parties">Keys are distinct: a reader has refused duplicates.</param>
    public ListEdition(
        string issuer,
        string list,
        EditionDate date,
        Digest sha256,
        ImmutableArray<ListedParty> parties,
        ImmutableArray<string> caveats,
        bool isStarter = false
    )
    {
        (Issuer, List, Date, Sha256) = (issuer, list, date, sha256);
        (Parties, Caveats, IsStarter) = (parties, caveats, isStarter);
        _byKey = parties.ToDictionary(party => party.Key, StringComparer.Ordinal);
        _names = new Lazy<NameTable>(() => new NameTable(Parties));
    }

    public string Issuer { get; }

    /// <summary>"ofac-sdn": the part of a party's key before the colon.</summary>
    public string List { get; }

    public EditionDate Date { get; }

    /// <summary>The first day on which it may have been published; the day itself unless only the month is known.</summary>
    public LocalDate Published => Date.From;

    public bool PublishedIsAssumed => Date.Assumed;

    /// <summary>
    /// Over the uncompressed bytes of all files of the set one after the other: primary, aliases, addresses,
    /// comments. For a single file it is the file's own SHA-256.
    /// </summary>
    public Digest Sha256 { get; }

    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>Sentences on what this edition cannot tell: a file of the set that was not given, text cut off.</summary>
    public ImmutableArray<string> Caveats { get; }

    /// <summary>False when the file of strong aliases was not given: their absence then means nothing.</summary>
    public bool HasAliases { get; init; } = true;

    /// <summary>False when the file of addresses was not given.</summary>
    public bool HasAddresses { get; init; } = true;

    /// <summary>The form it was read from: "OFAC csv", "OFAC advanced xml"; empty when it was not read from a file.</summary>
    public string Form { get; init; } = "";

    /// <summary>Names of <see cref="ListDelta.Fields"/> that the form cannot carry: their emptiness means nothing.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];

    /// <summary>Rows or elements that the parties were put together from, where one party may have several; else null.</summary>
    public int? Records { get; init; }

    /// <summary>How many parties the file says it holds; null when its form does not say.</summary>
    public int? Declared { get; init; }

    /// <summary>
    /// True for a filtered export, say of one program: like the starter it speaks only for the parties it
    /// holds, and its silence about others means nothing.
    /// </summary>
    public bool IsPart { get; init; }

    /// <summary>True when absence from this edition means that it does not list the party.</summary>
    internal bool IsWhole => !IsStarter && !IsPart;

    /// <summary>True for the embedded table: right in what it holds, and its silence about others means nothing.</summary>
    public bool IsStarter { get; }

    /// <summary>How an answer cites this edition.</summary>
    public string Source =>
        IsStarter
            ? $"starter table of {Issuer} facts, {List} of {Date}"
            : $"{List} edition of {Date}{(PublishedIsAssumed ? " (assumed)" : "")}, sha256 {Sha256.Short}";

    public ListedParty? ByKey(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Every party that bears this name or alias, folded; weak aliases included, told by the match's name.</summary>
    public ImmutableArray<NameMatch> ByExactName(string name) =>
        [.. _names.Value.Find(name).Select(found => new NameMatch(found.Party, found.Name, this))];

    public override string ToString() => Source;
}
