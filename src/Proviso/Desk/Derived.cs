using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Desk;

/// <summary>Facts that follow from those given, each marked as derived; nothing given is changed.</summary>
internal static class Derived
{
    /// <summary>Paths that name a person, and the part that person thereby plays.</summary>
    public static readonly ImmutableArray<(string Path, string Role)> Named =
    [
        ("permit.issuer", "permit_issuer"),
        ("payment.payee", "counterparty"),
        ("item.recipient", "recipient"),
        ("item.endUser", "end_user"),
        ("service.recipient", "recipient"),
        ("instrument.issuer", "counterparty"),
        ("payment.secondPayer", "counterparty"),
    ];

    public static ImmutableSortedDictionary<string, Fact> From(
        ImmutableSortedDictionary<string, Fact> given,
        People people
    )
    {
        var facts = given.ToBuilder();
        foreach (var fact in given.Values)
        {
            if (people.Person(fact) is { } person)
            {
                facts[fact.Path] = fact with { Value = person };
            }
        }

        InDollars(facts);
        PayeeRole(facts, people);
        NotCrimea(facts);
        PerhapsSomebodyElse(facts);
        var all = new Facts(given, [], []);
        for (var i = 0; i < all.Length("payment.bankChain"); i++)
        {
            Add(
                facts,
                $"payment.bankChain[{i}].role",
                new FactValue.Text("intermediary_bank"),
                "a bank of the chain"
            );
        }

        foreach (
            var (path, role) in NamedIn(all)
                .Append(("actor", "counterparty"))
                .Append(("counterparty", "counterparty"))
        )
        {
            Add(facts, $"{path}.role", new FactValue.Text(role), $"named as {path}");
            Add(facts, $"{path}.controlledBy", new FactValue.Words([]), $"named as {path}");
            Add(facts, $"{path}.blockedController", new FactValue.Flag(false), $"named as {path}");
        }

        return facts.ToImmutable();
    }

    /// <summary>Paths of this transaction that name a person in passing, and the part that person thereby plays.</summary>
    public static IEnumerable<(string Path, string Role)> NamedIn(Facts facts) =>
        Named.Concat(facts.Elements("payment.breakdown[].to").Select(p => (p, "counterparty")));

    /// <summary>
    /// Standings are of persons that are certain. Where a party has no known name, or one of several is meant, somebody may
    /// take part who is not looked up: the parties are not complete then, whatever is said or presumed of them.
    /// </summary>
    private static void PerhapsSomebodyElse(ImmutableSortedDictionary<string, Fact>.Builder facts)
    {
        var open = facts.Values.FirstOrDefault(f =>
            Vocabulary.General(f.Path) switch
            {
                "parties[].name" or "payment.bankChain[].bank" => f.Value
                    is FactValue.Candidates
                        or FactValue.NotKnown
                    && !facts.ContainsKey(f.Path[..f.Path.LastIndexOf('.')] + ".listUid"),
                "parties[].listUid" or "payment.bankChain[].listUid" => f.Value
                    is FactValue.Candidates,
                "parties[].ownership[].owner" => f.Value
                    is FactValue.Candidates
                        or FactValue.NotKnown,
                "actor.name" or "counterparty.name" => f.Value
                    is FactValue.Candidates
                        or FactValue.NotKnown,
                _ => false,
            }
        );
        open ??= Nameless(new Facts(facts.ToImmutable(), [], []));
        if (open is not null)
        {
            var origin = new FactOrigin("derived", $"{open.Path} is {open.Value}");
            facts["complete.parties"] = new Fact(
                "complete.parties",
                new FactValue.NotKnown(),
                origin
            );
        }
    }

    /// <summary>A party without name and key, or a share without an owner, is somebody's too.</summary>
    private static Fact? Nameless(Facts facts) =>
        Enumerable
            .Range(0, facts.Length("parties"))
            .Select(i => $"parties[{i}]")
            .SelectMany(p => Unnamed(facts, p, "name", "listUid").Concat(Owners(facts, p)))
            .FirstOrDefault();

    private static IEnumerable<Fact> Owners(Facts facts, string party) =>
        Enumerable
            .Range(0, facts.Length($"{party}.ownership"))
            .SelectMany(j => Unnamed(facts, $"{party}.ownership[{j}]", "owner"));

    private static IEnumerable<Fact> Unnamed(Facts facts, string path, params string[] names) =>
        names.Any(n =>
            facts.TryFind($"{path}.{n}", out var said) && said.Value.ToString() != People.Nobody
        )
            ? []
            :
            [
                new Fact(
                    $"{path}.{names[0]}",
                    new FactValue.NotKnown(),
                    new FactOrigin("derived", "")
                ),
            ];

    /// <summary>The part of the party the payee is; somebody who is no party is a counterparty.</summary>
    private static void PayeeRole(
        ImmutableSortedDictionary<string, Fact>.Builder facts,
        People people
    )
    {
        if (
            !facts.TryGetValue("payment.payee", out var payee)
            || payee.Value is not FactValue.Person person
        )
        {
            return;
        }

        var place = people.Places.FirstOrDefault(p => p.Identity == person.Identity);
        var role =
            place.Path is { } path && facts.TryGetValue($"{path}.role", out var given)
                ? given.Value
                : new FactValue.Text("counterparty");
        Add(facts, "payment.payeeRole", role, "the part of the payee");
    }

    private static void InDollars(ImmutableSortedDictionary<string, Fact>.Builder facts)
    {
        if (
            !facts.ContainsKey("payment.usdEquivalent")
            && facts.TryGetValue("payment.currency", out var currency)
            && currency.Value.ToString() == "USD"
            && facts.TryGetValue("payment.amount", out var amount)
        )
        {
            Add(facts, "payment.usdEquivalent", amount.Value, "the amount is in US dollars");
        }
    }

    /// <summary>The code of another country, or of another region of Ukraine, says where it is. Russia's law counts Crimea in, so RU does not.</summary>
    private static void NotCrimea(ImmutableSortedDictionary<string, Fact>.Builder facts)
    {
        if (
            facts.TryGetValue("place.destination", out var destination)
            && IsElsewhere(destination.Value)
            && PlaceWords.NamingCrimea(facts.ToImmutable(), "") is null
        )
        {
            Add(
                facts,
                "place.crimea",
                new FactValue.Flag(false),
                $"the destination is {destination.Value}"
            );
        }
    }

    private static bool IsElsewhere(FactValue destination) =>
        destination is FactValue.Text { Value: var code }
        && (
            code is "UA-DNR" or "UA-LNR" or "UA-14"
            || code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] and not ("RU" or "UA")
        );

    private static void Add(
        ImmutableSortedDictionary<string, Fact>.Builder facts,
        string path,
        FactValue value,
        string because
    )
    {
        if (!facts.ContainsKey(path))
        {
            facts.Add(path, new Fact(path, value, new FactOrigin("derived", because)));
        }
    }
}
