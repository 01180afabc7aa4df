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

        var runs = new List<(double Seconds, int Hits)>();
        for (var run = 0; run < 3; run++)
        {
            var batch = index.Open();
            var hits = 0;
            // Of all at once: to read the clock for each would cost a twentieth of it.
            var start = ThreadClock.Microseconds();
            foreach (var customer in customers)
            {
                hits += batch.Find(customer, SearchSpeed.Threshold).Length;
            }

            runs.Add(((ThreadClock.Microseconds() - start) / 1e6, hits));
        }

        var middle = runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);
        return SearchSpeed.Line(
            $"batch of {Customers} invented customers, {customers.Distinct(StringComparer.OrdinalIgnoreCase).Count() / (double)Customers:P1} of them once, from an empty memory: {Customers / middle:F0} customers a second and core, {runs[0].Hits} hits"
        );
    }
}
