namespace Proviso.Names;

/// <summary>Every way in which words of two names can meet.</summary>
internal static class Pairings
{
    /// <summary>Grouped by the left word, the best gain first in each group.</summary>
    public static List<Pairing> Between(TokenizedName left, TokenizedName right)
    {
        var found = new List<Pairing>();
        var (a, b) = (left.Tokens, right.Tokens);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                // A word that stands five times and more meets its equals in turn: other ways differ in the order only.
                if (
                    Likeness.Of(a[i], b[j]) is { Similarity: > 0 } likeness
                    && (
                        likeness.Similarity < Likeness.Same
                        || (
                            left.Turns[i] == right.Turns[j]
                            || Math.Max(left.Turns[i], right.Turns[j]) < 4
                        )
                    )
                )
                {
                    found.Add(Pairing.Of(i, a[i], j, b[j], likeness));
                }

                if (i + 1 < a.Length && Joined(a, i, b[j]) is { } leftJoined)
                {
                    found.Add(leftJoined with { Left = i, Right = j });
                }

                if (j + 1 < b.Length && Joined(b, j, a[i]) is { } rightJoined)
                {
                    found.Add((rightJoined with { Left = j, Right = i }).Turned());
                }
            }
        }

        return found;
    }

    private static Pairing? Joined(ImmutableArray<NameToken> parts, int first, NameToken whole)
    {
        var likeness = Likeness.OfJoined(parts[first], parts[first + 1], whole);
        if (likeness.Similarity == 0)
        {
            return null;
        }

        var weight = parts[first].Weight + parts[first + 1].Weight;
        return new Pairing(
            0,
            2,
            0,
            1,
            likeness,
            2 * Math.Min(weight, whole.Weight),
            weight + whole.Weight,
            whole.IsLight || (parts[first].IsLight && parts[first + 1].IsLight)
        );
    }
}
