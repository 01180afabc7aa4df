namespace Proviso.Benchmarks.Searching;

/// <summary>Seeded names of people nobody lists, of common and of rare words as they come.</summary>
internal static class InventedPeople
{
    /// <summary>
    /// Customers: half by how common names are in a census, half of names of many countries; one in four with a middle name.
    /// Some come twice.
    /// </summary>
    public static IEnumerable<string> Customers(NamePools pools, int count, uint seed)
    {
        var random = new Draw(seed);
        for (var i = 0; i < count; i++)
        {
            yield return Customer(pools, random);
        }
    }

    /// <summary>The real names, then as many invented ones, none twice, as make the count; one in three turned, "FAMILY, Given".</summary>
    public static ImmutableArray<string> Grown(
        ImmutableArray<string> real,
        NamePools pools,
        int count,
        uint seed
    )
    {
        var random = new Draw(seed);
        var known = new HashSet<string>(real, StringComparer.OrdinalIgnoreCase);
        var names = real.Take(count).ToList();
        while (names.Count < count)
        {
            var name = Customer(pools, random);
            if (known.Add(name))
            {
                var at = name.LastIndexOf(' ');
                names.Add(
                    random.Below(3) == 0
                        ? $"{name[(at + 1)..].ToUpperInvariant()}, {name[..at]}"
                        : name
                );
            }
        }

        return [.. names];
    }

    private static string Customer(NamePools pools, Draw random)
    {
        var common = random.Below(2) == 0;
        var given = common ? pools.Given(random) : pools.AnyGiven(random);
        var family = common ? pools.Family(random) : pools.AnyFamily(random);
        return random.Below(4) == 0
            ? $"{given} {pools.Given(random)} {family}"
            : $"{given} {family}";
    }
}
