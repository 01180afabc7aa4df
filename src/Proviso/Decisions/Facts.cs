using System.Diagnostics.CodeAnalysis;

namespace Proviso.Decisions;

/// <summary>
/// All that is known of a transaction: its facts by path, the days it is judged at with each party's standing, and the
/// standing of each cap. Immutable; nothing in it depends on the order things were given in.
/// </summary>
public sealed class Facts
{
    private readonly ImmutableSortedDictionary<string, Fact> _facts;

    public Facts(
        ImmutableSortedDictionary<string, Fact> facts,
        ImmutableArray<Leg> legs,
        ImmutableArray<CapStanding> caps
    )
    {
        _facts = facts;
        Legs = legs;
        Caps = caps;
    }

    public static Facts Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, Fact>(StringComparer.Ordinal), [], []);

    public IEnumerable<Fact> All => _facts.Values;

    /// <summary>The first is the transaction's own date.</summary>
    public ImmutableArray<Leg> Legs { get; }

    public ImmutableArray<CapStanding> Caps { get; }

    public bool TryFind(string path, [NotNullWhen(true)] out Fact? fact) =>
        _facts.TryGetValue(path, out fact);

    /// <summary>Facts that keep the case open as long as they are not known exactly.</summary>
    public ImmutableArray<OpenPoint> Open { get; private init; } = [];

    public Facts With(Fact fact) =>
        new(_facts.SetItem(fact.Path, fact), Legs, Caps) { Open = Open };

    public Facts Judged(ImmutableArray<Leg> legs) => new(_facts, legs, Caps) { Open = Open };

    public Facts Counted(ImmutableArray<CapStanding> caps) =>
        new(_facts, Legs, caps) { Open = Open };

    public Facts LeftOpen(ImmutableArray<OpenPoint> open) =>
        new(_facts, Legs, Caps) { Open = open };

    /// <summary>True when the group, or any group around it, is said not to exist in this transaction.</summary>
    public bool IsInNoGroup(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (TryFind(path[..dot], out var group) && group.Value is FactValue.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when anything is said inside a group: <c>payment</c>, <c>acts[0].item</c>.</summary>
    public bool HasGroup(string prefix) =>
        _facts.Keys.Any(path => path.StartsWith(prefix + ".", StringComparison.Ordinal));

    /// <summary>The concrete paths of a list's elements for a general path: <c>parties[].name</c> gives <c>parties[0].name</c> and so on, and nothing when the list is absent.</summary>
    public IEnumerable<string> Elements(string generalPath)
    {
        var at = generalPath.IndexOf("[]", StringComparison.Ordinal);
        if (at < 0)
        {
            return [generalPath];
        }

        var (head, tail) = (generalPath[..at], generalPath[(at + 2)..]);
        return Enumerable.Range(0, Length(head)).SelectMany(i => Elements($"{head}[{i}]{tail}"));
    }

    /// <summary>How many elements a list has: <c>parties</c>.</summary>
    public int Length(string list)
    {
        var count = 0;
        foreach (var path in _facts.Keys)
        {
            if (!path.StartsWith(list + "[", StringComparison.Ordinal))
            {
                continue;
            }

            var end = path.IndexOf(']', list.Length);
            if (
                end > 0
                && int.TryParse(path.AsSpan(list.Length + 1, end - list.Length - 1), out var i)
            )
            {
                count = Math.Max(count, i + 1);
            }
        }

        return count;
    }

    public decimal? Number(string path) =>
        TryFind(path, out var fact)
        && fact.Value is FactValue.Measure { Value.Type: Law.FactType.Number } m
            ? m.Value.Scalar
            : null;

    public LocalDate? Date(string path) =>
        TryFind(path, out var fact)
        && fact.Value is FactValue.Measure { Value.Type: Law.FactType.Date } m
            ? m.Value.ToDate()
            : null;

    public Instant? Moment(string path) =>
        TryFind(path, out var fact)
        && fact.Value is FactValue.Measure { Value.Type: Law.FactType.Instant } m
            ? m.Value.ToInstant()
            : null;

    public string? Text(string path) =>
        TryFind(path, out var fact)
            ? fact.Value switch
            {
                FactValue.Text text => text.Value,
                FactValue.Person person => person.Written,
                _ => null,
            }
            : null;

    public ImmutableArray<string> Words(string path) =>
        TryFind(path, out var fact) && fact.Value is FactValue.Words words ? words.Values : [];
}
