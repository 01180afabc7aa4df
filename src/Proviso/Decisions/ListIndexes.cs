namespace Proviso.Decisions;

/// <summary>
/// The numbers in <c>parties[2].name</c>. Elements are counted from 0 without gaps, so that no element is lost and none
/// is made up: whatever counts a list later relies on it.
/// </summary>
internal static class ListIndexes
{
    /// <summary>More elements than any transaction has.</summary>
    public const int Most = 1000;

    /// <summary>Each list that a path goes through, with the text of its index: <c>a[0].b[x].c</c> gives (a, 0) and (a[0].b, x).</summary>
    public static IEnumerable<(string List, string Index)> In(string path)
    {
        for (
            var open = path.IndexOf('[', StringComparison.Ordinal);
            open >= 0;
            open = path.IndexOf('[', open + 1)
        )
        {
            var close = path.IndexOf(']', open);
            yield return (path[..open], close < 0 ? path[(open + 1)..] : path[(open + 1)..close]);
        }
    }

    /// <summary>One spelling only: <c>parties[00]</c> would be a second name of <c>parties[0]</c>.</summary>
    public static bool AreWellFormed(string path) =>
        In(path).All(part => Number(part.Index) is { } i && i.ToString() == part.Index);

    /// <summary>The first path that needs an element before it which is not given; null when every list is whole.</summary>
    public static (string Path, string Missing)? Gap(IEnumerable<string> paths)
    {
        var first = new Dictionary<(string List, int Index), string>();
        foreach (var path in paths)
        {
            foreach (var (list, index) in In(path))
            {
                first.TryAdd((list, Number(index)!.Value), path);
            }
        }

        return first
            .Where(e => e.Key.Index > 0 && !first.ContainsKey((e.Key.List, e.Key.Index - 1)))
            .OrderBy(e => e.Value, StringComparer.Ordinal)
            .Select(e => ((string, string)?)(e.Value, $"{e.Key.List}[{e.Key.Index - 1}]"))
            .FirstOrDefault();
    }

    private static int? Number(string index) =>
        index.Length is > 0 and <= 3 && index.All(char.IsAsciiDigit)
            ? int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
