using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>What beyond the name speaks for or against a party being the subject; each line its own effect, contradictions too.</summary>
internal static class PartyEvidence
{
    private const decimal WeakAlias = -0.05m;
    private const decimal OtherKind = -0.20m;
    private const decimal SameCountry = 0.02m;
    private const decimal OtherCountry = -0.05m;

    /// <param name="reading">How the name was read otherwise, where its plain score is too low.</param>
    /// <summary>The first is the name's; the effects add up to the number after evidence, kept within 0 and 1.</summary>
    public static ImmutableArray<Evidence> Of(
        Subject subject,
        KnownParty known,
        PartyName name,
        decimal score,
        Evidence? reading = null
    )
    {
        var lines = new List<Evidence>
        {
            new("name", score, $"'{subject.Name}' and '{name.Text}'"),
        };
        if (reading is not null)
        {
            lines.Add(reading);
        }

        if (name.Strength == NameStrength.Weak)
        {
            lines.Add(
                new(
                    "weak-alias",
                    WeakAlias,
                    "the issuer calls this name weak: it alone does not identify"
                )
            );
        }

        if (subject.Kind is { } kind && known.Kind is { } listed)
        {
            lines.Add(
                kind == listed
                    ? new("kind", 0m, $"both {Word(kind)}")
                    : new("kind", OtherKind, $"asked for {Word(kind)}, listed as {Word(listed)}")
            );
        }

        if (subject.Born is { } born && BornEvidence.Of(born, known.Party.BirthDates) is { } birth)
        {
            lines.Add(birth);
        }

        if (subject.Country is { } country && Country(country, known.Party) is { } place)
        {
            lines.Add(place);
        }

        var sum = lines.Sum(line => line.Effect);
        lines.AddRange(IdentifierEvidence.Of(subject.Identifiers, known.Party, sum));
        return [.. Bounded(lines)];
    }

    private static Evidence? Country(string written, ListedParty party)
    {
        var countries = party
            .Nationalities.Concat(party.Citizenships)
            .Concat(party.Addresses.Select(a => a.Country))
            .Concat(party.Identifiers.Select(i => i.Country))
            .Concat(party.BirthPlaces.Select(place => place[(place.LastIndexOf(',') + 1)..]))
            .Append(party.Vessel?.Flag ?? "")
            .Select(Countries.CodeOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (Countries.CodeOf(written) is not { } code)
        {
            return new("country", 0m, $"'{written}' is no country we know; not compared");
        }

        if (countries.Length == 0)
        {
            return null;
        }

        return countries.Contains(code, StringComparer.Ordinal)
            ? new("country", SameCountry, $"{code} is among those of the entry")
            : new("country", OtherCountry, $"{code} is not among {string.Join(", ", countries)}");
    }

    /// <summary>Nothing above 1 or below 0: the line that goes over is cut to what there is room for.</summary>
    private static IEnumerable<Evidence> Bounded(IEnumerable<Evidence> lines)
    {
        var sum = 0m;
        foreach (var line in lines)
        {
            var next = Math.Clamp(sum + line.Effect, 0m, 1m);
            yield return line with
            {
                Effect = next - sum,
            };
            sum = next;
        }
    }

    private static string Word(PartyKind kind) => kind.ToString().ToLowerInvariant();
}
