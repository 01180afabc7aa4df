using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Specific licenses that the transaction brings: their holder vouches for them, their limits are ours to check.</summary>
internal sealed class SpecificLicenses(
    Facts facts,
    Circuit circuit,
    Unknowns unknowns,
    ConditionGrounder conditions
)
{
    private static readonly string[] Limits =
    [
        "limitUsd",
        "validFrom",
        "validTo",
        "holder",
        "prohibitions",
        "authority",
    ];

    private static readonly SourceSpan Nowhere = new("transaction", 0, 0);

    public IEnumerable<GroundedAuthorization> Naming(string prohibition, Scope scope) =>
        Enumerable
            .Range(0, facts.Length("authorizations"))
            .Select(i => $"authorizations[{i}]")
            .Where(path => Speaks(path, prohibition))
            .Select(path => Ground(path, prohibition, scope));

    /// <summary>Its agency administers the prohibition, and it names the prohibition or names none at all.</summary>
    private bool Speaks(string path, string prohibition)
    {
        var export = prohibition.StartsWith("EAR/", StringComparison.Ordinal);
        var authority = facts.Text($"{path}.authority");
        var administers = authority is null || export == (authority is "BIS" or "Commerce");
        var names =
            !facts.TryFind($"{path}.prohibitions", out var given)
            || given.Value is not FactValue.Words words
            || words.Values.Contains(prohibition);
        return administers && names;
    }

    private GroundedAuthorization Ground(string path, string prohibition, Scope scope)
    {
        var id = facts.Text($"{path}.id") ?? path;
        var read = Conditions(path, scope);
        var cite = new Citation(
            $"specific license {id}",
            SourceMark.Recalled,
            "as the transaction states it"
        );
        var head = new Head(
            id,
            "what this license was given for",
            new Condition.Always(Nowhere),
            [],
            cite,
            Nowhere
        );
        var authorization = new Authorization(
            id,
            head.Text,
            [prohibition],
            [],
            [],
            [head],
            [],
            cite,
            Nowhere
        );
        return new(
            authorization,
            Instrument: null,
            InScope: true,
            Circuit.True,
            [],
            [new GroundedHead(head, Circuit.True, [], [], read.Formula)],
            read.Formula,
            new Sketch(ExplanationKind.Authorization, id, cite.Text, read.Formula)
            {
                Citation = cite,
                Party = scope.Party?.Name,
                Read = read,
            }
        );
    }

    private FactRead Conditions(string path, Scope scope)
    {
        var parts = new List<Condition> { new Condition.Flag($"{path}.conditionsMet", Nowhere) };
        if (facts.Words($"{path}.prohibitions").IsEmpty)
        {
            parts.Add(new Condition.Flag($"{path}.coversThisTransaction", Nowhere));
        }

        if (facts.Number($"{path}.limitUsd") is { } limit)
        {
            var most = Quantity.Of(limit);
            parts.Add(
                new Condition.Compare("payment.usdEquivalent", Comparison.AtMost, most, Nowhere)
            );
        }

        if (facts.Text($"{path}.holder") is { } holder)
        {
            parts.Add(new Condition.OneOf("actor.name", [holder], Nowhere));
        }

        var read = conditions.Read(new Condition.All([.. parts], Nowhere), scope);
        return read with
        {
            Formula = circuit.And([
                read.Formula,
                Circuit.Constant(IsValid(path, scope.Leg.Date)),
                .. Open(path),
            ]),
        };
    }

    /// <summary>What the transaction says of the license without saying it exactly: neither met nor failed.</summary>
    private IEnumerable<int> Open(string path) =>
        Limits
            .Select(fact => $"{path}.{fact}")
            .Where(p =>
                facts.TryFind(p, out var fact)
                    ? !IsExact(fact.Value)
                    : p.EndsWith(".authority", StringComparison.Ordinal)
            )
            .Select(p => unknowns.Switch(p));

    private static bool IsExact(FactValue value) =>
        value is not (FactValue.NotKnown or FactValue.Range or FactValue.Candidates);

    /// <summary>Both days included.</summary>
    private bool IsValid(string path, LocalDate date) =>
        (facts.Date($"{path}.validFrom") is not { } from || date >= from)
        && (facts.Date($"{path}.validTo") is not { } to || date <= to);
}
