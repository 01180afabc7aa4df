namespace Proviso.Tests.Oracle;

/// <summary>Which facts of the case a path of the law means, for one act in regard to one party.</summary>
public static class Paths
{
    public static IEnumerable<string> Concrete(
        PartialCase @case,
        string path,
        int act,
        PartialCase.Party? party
    )
    {
        if (path.StartsWith("party.", StringComparison.Ordinal))
        {
            return party is null ? [] : [party.Path + path["party".Length..]];
        }

        if (path.Contains("[]", StringComparison.Ordinal))
        {
            return Enumerable
                .Range(0, @case.PartyCount)
                .Select(i => path.Replace("[]", $"[{i}]", StringComparison.Ordinal));
        }

        var own = $"acts[{act}].{path}";
        return act >= 0 && HasOwn(@case, act, path) ? [own] : [path];
    }

    /// <summary>True when no fact of the group exists in this transaction.</summary>
    public static bool IsGone(PartialCase @case, string path)
    {
        var parts = path.Split('.');
        return Enumerable
            .Range(1, parts.Length - 1)
            .Any(n =>
                @case.Facts.GetValueOrDefault(string.Join('.', parts[..n])) is Possibility.NoGroup
            );
    }

    private static bool HasOwn(PartialCase @case, int act, string path)
    {
        var group = $"acts[{act}].{path.Split('.')[0]}";
        return @case.Facts.Keys.Any(key =>
            key == group || key.StartsWith(group + ".", StringComparison.Ordinal)
        );
    }
}
