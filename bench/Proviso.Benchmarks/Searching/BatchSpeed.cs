using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Ordinary customers, hardly any of whom is listed, one after the other in a new batch.</summary>
internal static class BatchSpeed
{
    private const int Customers = 200_000;

    public static string Of(NameIndex index, NamePools pools, uint seed)
    {
        string[] customers = [.. InventedPeople.Customers(pools, Customers, seed)];
        foreach (var other in InventedPeople.Customers(pools, Customers, seed + 1))
        {
            _ = index.Search(other, SearchSpeed.Threshold);
        }

        var runs = new List<(Timing Timing, int Hits)>();
        for (var run = 0; run < 3; run++)
        {
            var batch = index.Open();
            var hits = 0;
            runs.Add(
                (
                    Timing.Of(
                        customers,
                        customer => hits += batch.Find(customer, SearchSpeed.Threshold).Length
                    ),
                    hits
                )
            );
        }

        var middle = Timing.Middle(runs.Select(run => run.Timing));
        return SearchSpeed.Line(
            $"batch of {Customers} invented customers, {customers.Distinct(StringComparer.OrdinalIgnoreCase).Count() / (double)Customers:P1} of them once, from an empty memory: {middle.PerSecond:F0} customers a second and core, {runs[0].Hits} hits"
        );
    }
}
