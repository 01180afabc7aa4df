using Proviso.Law;

namespace Proviso.Tests.Oracle;

/// <summary>
/// Every complete world that a partial case leaves open, one for each combination of kinds of values: what the policy
/// mentions and one other; for numbers each cut point, between, below and above.
/// </summary>
public sealed class Completions
{
    private readonly Lawbook _book;
    private readonly Instant? _knownAt;
    private readonly PartialCase _case;
    private readonly Dictionary<string, WorldValue> _fixed = new(StringComparer.Ordinal);
    private readonly List<Unknown> _open = [];

    public Completions(Lawbook book, Instant? knownAt, PartialCase @case, bool presume)
    {
        (_book, _knownAt, _case) = (book, knownAt, @case);
        var asked = new Questions(book, @case);
        Facts(asked, presume);
        Moments(asked);
        foreach (var fact in Switches(@case).Distinct(StringComparer.Ordinal))
        {
            Put(fact, Values.Both);
        }
    }

    public IReadOnlyList<Unknown> Open => _open;

    public long Count => _open.Aggregate(1L, (count, u) => count * u.Values.Length);

    public OracleAnswer Answer()
    {
        var judge = new WorldJudge(_book, _knownAt, _case);
        var values = new Dictionary<string, WorldValue>(_fixed, StringComparer.Ordinal);
        var world = new World(values);
        var permitted = new bool[Count];
        var places = new int[_open.Count];
        foreach (var unknown in _open)
        {
            values[unknown.Fact] = unknown.Values[0];
        }

        for (var i = 0; i < permitted.Length; i++)
        {
            permitted[i] = judge.Permits(world);
            for (var turn = 0; turn < places.Length; turn++)
            {
                places[turn] = (places[turn] + 1) % _open[turn].Values.Length;
                values[_open[turn].Fact] = _open[turn].Values[places[turn]];
                if (places[turn] > 0)
                {
                    break;
                }
            }
        }

        return new OracleAnswer([.. _open], permitted);
    }

    private void Facts(Questions asked, bool presume)
    {
        foreach (var path in asked.Flags.Keys)
        {
            Fact(path, presume, _ => Values.Both);
        }

        foreach (var (path, words) in asked.Words)
        {
            Fact(path, presume, term => Values.OfWords(term, words));
        }

        foreach (var (path, persons) in asked.Persons)
        {
            Fact(path, presume, _ => Values.OfPersons(persons));
        }

        foreach (var (path, words) in asked.Sets)
        {
            Fact(path, presume, term => Values.OfSets(term, words));
        }

        foreach (var (path, cuts) in asked.Cuts.Where(c => c.Key != "txn.instant"))
        {
            Fact(path, presume, term => Values.OfMeasures(term.Type, cuts, Range(path, term.Type)));
        }
    }

    /// <summary>A number is never negative; a date has no end.</summary>
    private Possibility.Between Range(string path, FactType type) =>
        _case.Facts.GetValueOrDefault(path) as Possibility.Between
        ?? new Possibility.Between(type == FactType.Number ? 0m : null, null);

    private void Fact(string path, bool presume, Func<Term, ImmutableArray<WorldValue>> all)
    {
        if (Paths.IsGone(_case, path))
        {
            return;
        }

        if (!_book.Vocabulary.TryFind(path, out var term))
        {
            throw new InvalidOperationException($"{path} is not in the vocabulary");
        }

        Put(
            path,
            _case.Facts.GetValueOrDefault(path) switch
            {
                Possibility.Known known => [known.Value],
                Possibility.OneOf candidates => candidates.Values,
                null when presume && term.Presumed is { } p => [Values.Read(term.Type, p.Value)],
                _ => all(term),
            }
        );
    }

    private void Moments(Questions asked)
    {
        foreach (var leg in _case.Legs)
        {
            if (leg.Moment is { } moment)
            {
                _fixed[leg.MomentPath] = Values.Of(moment);
                continue;
            }

            var day = Values.DayOf(leg.Date);
            var turns = WorldJudge.Turns(_book).Select(t => Quantity.Of(t).Scalar);
            var cuts = asked.Cuts.GetValueOrDefault(leg.MomentPath, []).Concat(turns);
            Put(leg.MomentPath, Values.OfMeasures(FactType.Instant, cuts, day));
        }
    }

    private IEnumerable<string> Switches(PartialCase @case) =>
        _book
            .Instruments.Select(i => $"law:{i.Id}#in-force")
            .Where(name => IsInDoubt(name))
            .Concat(
                _book
                    .Caps.Where(c => @case.Caps.All(u => u.Cap != c.Id))
                    .Select(c => $"ledger:{c.Id}")
            )
            .Concat(
                @case
                    .Legs.SelectMany(l => l.Parties)
                    .SelectMany(p => p.Tags)
                    .SelectMany(t =>
                        t.Listed is null ? new[] { t.Settles, $"law:{t.Name}" } : [$"law:{t.Name}"]
                    )
                    .Where(name => !IsMapped(name))
            );

    private bool IsMapped(string name) =>
        _book.Instruments.Any(i =>
            i.Prohibitions.Any(p => p.Programs.Any(tag => name == $"law:{tag}"))
        );

    private bool IsInDoubt(string name) =>
        _book.Instruments.Any(i =>
            name == $"law:{i.Id}#in-force"
            && (
                i.Window.FromUnknown
                || i.Window.UntilUnknown
                || _book.Instruments.Any(n => n.Supersedes.Contains(i.Id) && n.Window.FromUnknown)
            )
        );

    private void Put(string fact, ImmutableArray<WorldValue> values)
    {
        if (values.Length == 1)
        {
            _fixed[fact] = values[0];
        }
        else
        {
            _open.Add(new Unknown(fact, values));
        }
    }
}
