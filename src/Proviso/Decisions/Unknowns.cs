using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Makes and keeps the variables of a case: one for each fact that is not known exactly.</summary>
internal sealed class Unknowns(
    Circuit circuit,
    Vocabulary vocabulary,
    Facts facts,
    Func<string, bool> someActFits
)
{
    private readonly Dictionary<string, Variable> _byName = new(StringComparer.Ordinal);

    /// <summary>What another value than those tested is called in an example world.</summary>
    public const string Other = "something else";

    public int Flag(string path)
    {
        var variable = Get(path, static () => new Domain.OfFlag());
        if (variable.Presumption is null && Presumed(path) is { } presumed)
        {
            variable.Presumption = new(
                0,
                presumed.Value == "true",
                presumed.Value,
                presumed.Because
            );
        }

        return circuit.Test(variable, 0);
    }

    /// <summary>A switch of the law rather than a fact: law that is not loaded, a date nobody looked up.</summary>
    public int Switch(string name, params ImmutableArray<string> alsoFacts) =>
        circuit.Test(Get(name, static () => new Domain.OfFlag(), alsoFacts), 0);

    /// <summary>Which list entry a person is: one of those asked about, or nobody.</summary>
    public int Entry(string path, string key)
    {
        var variable = Get(path, static () => new Domain.OfWords([], "nobody"));
        return circuit.Test(variable, ((Domain.OfWords)variable.Domain).Add([key]));
    }

    public int OneOf(string path, ImmutableArray<string> words)
    {
        var term = vocabulary.TryFind(path, out var found) ? found : null;
        var closed = term is { Closed: true } ? term.Values : [];
        var variable = Get(path, () => new Domain.OfWords(closed, Other));
        var domain = (Domain.OfWords)variable.Domain;
        Narrow(variable, path, domain.Add);
        if (variable.Presumption is null && Presumed(path) is { } presumed)
        {
            variable.Presumption = new(
                domain.Add([presumed.Value]),
                true,
                presumed.Value,
                presumed.Because
            );
        }

        return circuit.Test(variable, domain.Add(words));
    }

    public int Person(string path, ImmutableArray<string> identities)
    {
        var variable = Get(path, static () => new Domain.OfWords([], Other));
        var domain = (Domain.OfWords)variable.Domain;
        Narrow(variable, path, domain.Add);
        if (variable.Presumption is null && Presumed(path) is { } presumed)
        {
            variable.Presumption = new(domain.Add([Other]), true, presumed.Value, presumed.Because);
        }

        return circuit.Test(variable, domain.Add(identities));
    }

    /// <summary>Whether a set holds a word. Each word of a set is a question of its own.</summary>
    public int Member(string path, string word)
    {
        var variable = Get($"{path} has {word}", static () => new Domain.OfFlag());
        if (variable.Presumption is null && Presumed(path) is { } presumed)
        {
            variable.Presumption = new(0, presumed.Value == word, presumed.Value, presumed.Because);
        }

        return circuit.Test(variable, 0);
    }

    public int Compare(string path, FactType type, Comparison op, decimal value)
    {
        var (from, to) = Bounds(path, type);
        var variable = Get(path, () => new Domain.OfMeasures(type, from, to));
        return circuit.Test(variable, ((Domain.OfMeasures)variable.Domain).Add(op, value));
    }

    /// <summary>A moment inside one day.</summary>
    public int Moment(string path, Instant dayStart, Instant dayEnd, Comparison op, Instant value)
    {
        var last = dayEnd - Duration.FromSeconds(1);
        var variable = Get(
            path,
            () =>
                new Domain.OfMeasures(
                    FactType.Instant,
                    Quantity.Of(dayStart).Scalar,
                    Quantity.Of(last).Scalar
                )
        );
        return circuit.Test(
            variable,
            ((Domain.OfMeasures)variable.Domain).Add(op, Quantity.Of(value).Scalar)
        );
    }

    public void Seal(bool presume)
    {
        foreach (var variable in circuit.Variables)
        {
            variable.Seal(presume);
        }
    }

    private Variable Get(
        string name,
        Func<Domain> domain,
        ImmutableArray<string> alsoFacts = default
    )
    {
        if (!_byName.TryGetValue(name, out var variable))
        {
            var fact = name.Split(" has ", 2)[0];
            variable = new Variable(circuit.Variables.Count, fact, domain())
            {
                AlsoFacts = alsoFacts.IsDefault ? [] : alsoFacts,
            };
            circuit.Variables.Add(variable);
            _byName.Add(name, variable);
        }

        return variable;
    }

    private void Narrow(Variable variable, string path, Func<ImmutableArray<string>, int> add)
    {
        if (
            variable.KnownToPass is null
            && facts.TryFind(path, out var fact)
            && fact.Value is FactValue.Candidates candidates
        )
        {
            var words = candidates.Values.Select(v =>
                v is FactValue.Person p ? p.Identity ?? Other : v.ToString()!
            );
            variable.KnownToPass = add([.. words]);
        }
    }

    private (decimal? From, decimal? To) Bounds(string path, FactType type)
    {
        if (facts.TryFind(path, out var fact) && fact.Value is FactValue.Range range)
        {
            return (range.From?.Scalar, range.To?.Scalar);
        }

        if (fact?.Value is FactValue.Candidates candidates)
        {
            var measures = candidates
                .Values.OfType<FactValue.Measure>()
                .Select(m => m.Value.Scalar)
                .ToArray();
            return (measures.Min(), measures.Max());
        }

        // Amounts, days and shares are never negative; dates have no end.
        return (type == FactType.Number ? 0m : null, null);
    }

    /// <summary>The vocabulary's presumption, where the fact is absent; a fact asked and not known has none.</summary>
    private Presumption? Presumed(string path) =>
        !facts.TryFind(path, out _)
        && vocabulary.TryFind(path, out var term)
        && (term.Presumed?.UnlessAct is not { } definition || !someActFits(definition))
            ? term.Presumed
            : null;
}
