using Proviso.Law;

namespace Proviso.Tests.Oracle;

/// <summary>Everything a policy may ask of a case, by concrete path.</summary>
public sealed class Questions
{
    private readonly Lawbook _book;
    private readonly PartialCase _case;

    public Questions(Lawbook book, PartialCase @case)
    {
        (_book, _case) = (book, @case);
        var atoms = Conditions().SelectMany(Atoms).ToArray();
        foreach (var atom in atoms)
        {
            Ask(atom);
        }

        foreach (var use in @case.Caps.Where(u => book.Caps.Any(c => c.Id == u.Cap)))
        {
            foreach (var reading in use.Readings)
            {
                Ask(reading, use.LimitUsd);
            }
        }
    }

    public Dictionary<string, HashSet<string>> Flags { get; } = [];

    public Dictionary<string, HashSet<string>> Words { get; } = [];

    public Dictionary<string, HashSet<string>> Persons { get; } = [];

    public Dictionary<string, HashSet<string>> Sets { get; } = [];

    public Dictionary<string, HashSet<decimal>> Cuts { get; } = [];

    private IEnumerable<Condition> Conditions() =>
        _book
            .Instruments.SelectMany(i =>
                i.Prohibitions.SelectMany(p =>
                        new[] { p.Reach, p.When }.Concat(p.Except.Select(e => e.When))
                    )
                    .Concat(i.Exemptions.Select(e => e.When))
                    .Concat(
                        i.Authorizations.SelectMany(a =>
                            a.Excludes.Select(e => e.When)
                                .Concat(a.Heads.Select(h => h.When))
                                .Concat(
                                    a.Heads.SelectMany(h => h.Provided)
                                        .Select(p => p.When)
                                        .OfType<Condition>()
                                )
                        )
                    )
            )
            .Concat(_book.Definitions.Select(d => d.When))
            .Concat(_book.Caps.Select(c => c.Counts));

    private static IEnumerable<Condition> Atoms(Condition condition) =>
        condition switch
        {
            Condition.All all => all.Parts.SelectMany(Atoms),
            Condition.Any any => any.Parts.SelectMany(Atoms),
            Condition.Not not => Atoms(not.Part),
            Condition.Implies implies => Atoms(implies.If).Concat(Atoms(implies.Then)),
            _ => [condition],
        };

    private void Ask(Condition atom)
    {
        foreach (var act in _case.Acts)
        {
            foreach (var party in _case.Legs[0].Parties.Append(null))
            {
                Ask(atom, act.Index, party);
            }
        }
    }

    private void Ask(Condition atom, int act, PartialCase.Party? party)
    {
        switch (atom)
        {
            case Condition.Flag flag:
                Add(Flags, flag.Path, []);
                break;
            case Condition.OneOf one:
                Add(Words, one.Path, one.Values);
                break;
            case Condition.Names names:
                Add(
                    Persons,
                    names.Path,
                    names.Parties.Select(p => p.Key ?? party?.Identity).OfType<string>()
                );
                break;
            case Condition.Has has:
                Add(Sets, has.Path, has.Values);
                break;
            case Condition.Compare { Path: not "txn.date" } compare:
                Add(Cuts, compare.Path, [compare.Value.Scalar]);
                break;
            default:
                break;
        }

        void Add<T>(Dictionary<string, HashSet<T>> asked, string path, IEnumerable<T> values)
        {
            foreach (var concrete in Paths.Concrete(_case, path, act, party))
            {
                Of(asked, concrete).UnionWith(values);
            }
        }
    }

    private void Ask(PartialCase.CapUseReading reading, decimal limit)
    {
        if (reading.Setting is { } setting)
        {
            Of(Words, setting.Path).Add(setting.Choice);
        }

        if (reading.Used.Path is { } used)
        {
            Of(Cuts, used).Add(limit - reading.This.From);
        }

        if (reading.This.Path is { } path)
        {
            Of(Cuts, path).Add(limit - reading.Used.From);
            Of(Cuts, path).Add(limit - (reading.Used.To ?? limit));
        }
    }

    private static HashSet<T> Of<T>(Dictionary<string, HashSet<T>> asked, string path)
    {
        if (!asked.TryGetValue(path, out var values))
        {
            values = [];
            asked.Add(path, values);
        }

        return values;
    }
}
