namespace Proviso;

/// <summary>"Did you mean": the nearest of the words that would have been right.</summary>
public static class Suggestion
{
    /// <summary>Longer words are no slip of the hand, and the distance costs their square.</summary>
    private const int LongestWord = 200;

    /// <summary>A hint with the nearest candidate within a third of the word's length, or null when nothing is near.</summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var best = candidates
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair =>
                pair.distance <= Math.Max(1, Math.Max(word.Length, pair.candidate.Length) / 3)
            )
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return best is null ? null : $"did you mean '{best}'?";
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours; case ignored.</summary>
    public static int Distance(string left, string right)
    {
        var (a, b) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(substitution, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
