namespace Proviso.Tests.Oracle;

/// <summary>The answer read off the table of all completions.</summary>
/// <param name="Permitted">By completion; the first open fact turns fastest.</param>
public sealed record OracleAnswer(ImmutableArray<Unknown> Open, bool[] Permitted)
{
    public Verdict Verdict =>
        Array.TrueForAll(Permitted, p => p) ? Verdict.Permitted
        : Array.TrueForAll(Permitted, p => !p) ? Verdict.Prohibited
        : Verdict.Undetermined;

    /// <summary>Facts in which alone two completions differ that disagree.</summary>
    public ImmutableSortedSet<string> Relevant
    {
        get
        {
            var relevant = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
            var stride = 1;
            foreach (var unknown in Open)
            {
                var count = unknown.Values.Length;
                for (var i = 0; i < Permitted.Length; i++)
                {
                    var place = i / stride % count;
                    if (Permitted[i] != Permitted[i - (place * stride)])
                    {
                        relevant.Add(unknown.Fact);
                        break;
                    }
                }

                stride *= count;
            }

            return relevant.ToImmutable();
        }
    }

    /// <summary>Whether some answers to these facts end it, whatever the others turn out to be.</summary>
    public bool MayBeEndedBy(IReadOnlyCollection<string> facts)
    {
        var seen = new Dictionary<int, (bool True, bool False)>();
        for (var i = 0; i < Permitted.Length; i++)
        {
            var (rest, key) = (i, 0);
            foreach (var unknown in Open)
            {
                var place = rest % unknown.Values.Length;
                rest /= unknown.Values.Length;
                key = facts.Contains(unknown.Fact) ? (key * unknown.Values.Length) + place : key;
            }

            var before = seen.GetValueOrDefault(key);
            seen[key] = (before.True || Permitted[i], before.False || !Permitted[i]);
        }

        return seen.Values.Any(s => s.True != s.False);
    }
}
