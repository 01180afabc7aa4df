using Proviso.Decisions;
using Proviso.Lists;
using Proviso.Ownership;

namespace Proviso.Desk;

/// <summary>The 50 Percent Rule over the owners a transaction gives: what a party inherits from those who own it.</summary>
internal sealed class OwnedStandings
{
    /// <summary>An owner written as "X (blocked)" is said to be blocked, without a program.</summary>
    public const string UnnamedProgram = "unnamed-program";

    private readonly Func<string, ImmutableArray<TagStanding>> _direct;
    private readonly IReadOnlySet<string> _tags;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, BlockedThrough> _blocked;

    public OwnedStandings(
        People people,
        Facts facts,
        LocalDate date,
        Func<string, ImmutableArray<TagStanding>> direct
    )
    {
        _direct = direct;
        _tags = people.KnownTags;
        var stakes = people.Places.SelectMany(p => Stakes(p, facts)).ToImmutableArray();
        var graph = new OwnershipGraph(stakes);
        var directly = graph.Parties.ToDictionary(
            p => p,
            p => IsBlocked(Of(p)),
            StringComparer.Ordinal
        );
        _blocked = FiftyPercentRule.Apply(graph, directly, date);
    }

    /// <summary>An owner or controller whom no list knows, by the words the transaction uses.</summary>
    public static string Owner(string written) => $"owner:{written}";

    /// <summary>By name or through owners.</summary>
    public Truth IsBlocked(string identity) =>
        _blocked.TryGetValue(identity, out var through) ? through.Blocked : IsBlocked(Of(identity));

    /// <summary>A party's own standings and those it inherits.</summary>
    public ImmutableArray<TagStanding> Add(string identity, ImmutableArray<TagStanding> own) =>
        [
            .. own,
            .. Inherited(identity, [])
                .Where(i => own.All(o => o.Tag != i.Tag || !o.Listed.IsTrue))
                .DistinctBy(i => i.Tag),
        ];

    private IEnumerable<TagStanding> Inherited(string identity, HashSet<string> above)
    {
        if (
            !above.Add(identity)
            || !_blocked.TryGetValue(identity, out var through)
            || through.Blocked.IsFalse
        )
        {
            return [];
        }

        return through.Holdings.SelectMany(holding =>
            Of(holding.Owner)
                .Where(PassesOn)
                .Concat(Inherited(holding.Owner, [.. above]))
                .Select(tag =>
                    tag with
                    {
                        Listed = through.Directly.IsTrue
                            ? tag.Listed
                            : tag.Listed & Through(through),
                        Owned = true,
                        Reason = $"owned by blocked persons: {Arithmetic(through)}",
                        Origin = new FactOrigin("derived", "50 Percent Rule"),
                        Settles = tag.Listed.IsTrue
                            ? _paths.GetValueOrDefault(identity, "complete.owners")
                            : tag.Settles,
                    }
                )
        );
    }

    private static Truth Through(BlockedThrough through) =>
        through.Lower >= 50m ? Truth.True
        : through.Upper < 50m ? Truth.False
        : through.Blocked;

    private string Arithmetic(BlockedThrough through) =>
        string.Join(", ", through.Holdings.Select(h => _names.GetValueOrDefault(h.Owner, h.Owner)))
        + ": "
        + through.Arithmetic;

    private ImmutableArray<TagStanding> Of(string identity) =>
        Bracketed(identity) is { } tag
            ?
            [
                new(
                    tag,
                    Truth.True,
                    Owned: false,
                    $"{identity}, as the transaction states",
                    new FactOrigin("transaction", ""),
                    "complete.owners"
                ),
            ]
            : _direct(identity);

    private static bool PassesOn(TagStanding tag) => tag.Tag != "EO14024-D4";

    private static Truth IsBlocked(IEnumerable<TagStanding> tags) =>
        tags.Where(PassesOn).Aggregate(Truth.False, (blocked, tag) => blocked | tag.Listed);

    /// <summary>"X (CYBER2)" and "SSI-DIRECTIVE-1 bank" state the owner's program, "X (blocked)" that it is blocked under one it does not name.</summary>
    private string? Bracketed(string identity)
    {
        var open = identity.LastIndexOf('(');
        if (!identity.StartsWith("owner:", StringComparison.Ordinal))
        {
            return null;
        }

        var first = identity["owner:".Length..].Split(' ')[0];
        if (first.Contains('-') && _tags.Contains(ProgramTag.Normalize(first)))
        {
            return ProgramTag.Normalize(first);
        }

        if (open < 0 || !identity.EndsWith(')'))
        {
            return null;
        }

        var inside = identity[(open + 1)..^1];
        return inside.StartsWith("blocked", StringComparison.OrdinalIgnoreCase) ? UnnamedProgram
            : IsTag(inside) ? ProgramTag.Normalize(inside)
            : null;
    }

    private static bool IsTag(string word) =>
        word.Length > 0
        && word.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-');

    private IEnumerable<Stake> Stakes(
        (string Path, string Name, string Identity) owned,
        Facts facts
    )
    {
        _names.TryAdd(owned.Identity, owned.Name);
        for (var i = 0; i < facts.Length($"{owned.Path}.ownership"); i++)
        {
            var path = $"{owned.Path}.ownership[{i}]";
            if (
                !facts.TryFind($"{path}.owner", out var fact)
                || fact.Value is not FactValue.Person owner
            )
            {
                continue;
            }

            var identity = owner.Identity ?? Owner(owner.Written);
            _names.TryAdd(identity, owner.Written);
            var percent = Percent($"{path}.pct", facts);
            if (percent.Low != percent.High)
            {
                _paths.TryAdd(owned.Identity, $"{path}.pct");
            }

            yield return new Stake(identity, owned.Identity, percent);
        }
    }

    private static decimal[] Shares(FactValue.Candidates candidates) =>
        [
            .. candidates
                .Values.OfType<FactValue.Measure>()
                .Select(m => Math.Min(m.Value.Scalar, 100m)),
        ];

    private static PercentRange Percent(string path, Facts facts) =>
        facts.TryFind(path, out var fact)
            ? fact.Value switch
            {
                FactValue.Measure m when m.Value.Scalar <= 100m => PercentRange.Exactly(
                    m.Value.Scalar
                ),
                FactValue.Candidates c when Shares(c) is { Length: > 0 } shares => new PercentRange(
                    shares.Min(),
                    shares.Max()
                ),
                FactValue.Range r => new PercentRange(
                    Math.Min(r.From?.Scalar ?? 0m, 100m),
                    Math.Min(r.To?.Scalar ?? 100m, 100m)
                ),
                _ => PercentRange.Unknown,
            }
            : PercentRange.Unknown;
}
