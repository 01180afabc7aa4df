using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>
/// Entries of several issuers' lists that bear one name as a strong one. Each list by itself would take the name for its
/// entry; together they are the standings of one party, and not a question of which. Two entries of one list remain one.
/// </summary>
internal static class OtherLists
{
    private const string Copies = "us-csl:";

    /// <summary>The entry that stands for all, OFAC's first; null where a list has two of the name, or none has any.</summary>
    public static string? Identity(ListBook lists, string name)
    {
        var strong = Strong(lists, name).ToArray();
        return strong.GroupBy(ListOf, StringComparer.Ordinal).All(list => list.Count() == 1)
            ? strong
                .OrderBy(key => !key.StartsWith("ofac-", StringComparison.Ordinal))
                .ThenBy(key => key, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
    }

    /// <summary>The other entries under one of these names, and whether each is the only one of its list.</summary>
    public static IEnumerable<(string Key, bool IsOnly)> Beside(
        ListBook lists,
        string identity,
        IEnumerable<string> names
    ) =>
        names
            .SelectMany(name => Strong(lists, name))
            .Distinct(StringComparer.Ordinal)
            .Where(key => ListOf(key) != ListOf(identity))
            .GroupBy(ListOf, StringComparer.Ordinal)
            .SelectMany(list => list.Select(key => (key, list.Count() == 1)));

    private static IEnumerable<string> Strong(ListBook lists, string name) =>
        lists
            .FindExact(name)
            .Where(match => match.Name.Strength == NameStrength.Strong)
            .Select(match => match.Party.Key)
            .Distinct(StringComparer.Ordinal);

    // The screening list copies thirteen lists: "us-csl:el.…" and "us-csl:isn.…" are entries of two.
    private static string ListOf(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var end = key.StartsWith(Copies, StringComparison.Ordinal)
            ? key.IndexOf('.', StringComparison.Ordinal)
            : colon;
        return key[..(end < 0 ? Math.Max(0, colon) : end)];
    }
}
