namespace Proviso.Law.Text;

/// <summary>Finds names that lead back to themselves.</summary>
internal static class CycleCheck
{
    /// <summary>Each cycle once, as the names on it; it starts and ends at its least name.</summary>
    public static IEnumerable<ImmutableArray<string>> Find(
        IReadOnlyDictionary<string, ImmutableArray<string>> leadsTo
    )
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in leadsTo.Keys.Order(StringComparer.Ordinal))
        {
            if (!done.Contains(start) && PathBack(start, leadsTo) is { } cycle)
            {
                done.UnionWith(cycle);
                yield return cycle;
            }
        }
    }

    /// <summary>The shortest way from a name to itself, or null. Breadth first, so no stack can run out.</summary>
    private static ImmutableArray<string>? PathBack(
        string start,
        IReadOnlyDictionary<string, ImmutableArray<string>> leadsTo
    )
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var name))
        {
            foreach (var next in leadsTo.GetValueOrDefault(name, []))
            {
                if (next == start)
                {
                    return Trace(start, name, cameFrom);
                }

                if (cameFrom.TryAdd(next, name))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static ImmutableArray<string> Trace(
        string start,
        string last,
        Dictionary<string, string> cameFrom
    )
    {
        var path = new List<string> { start };
        for (var name = last; name != start; name = cameFrom[name])
        {
            path.Add(name);
        }

        path.Add(start);
        path.Reverse();
        return [.. path];
    }
}
