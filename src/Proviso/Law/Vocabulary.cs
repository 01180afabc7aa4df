using System.Diagnostics.CodeAnalysis;

namespace Proviso.Law;

/// <summary>Every path a transaction may use, with its type, meaning and presumption. Order is the order of asking, all else equal.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Term> _terms;
    private readonly Dictionary<string, int> _order;

    public Vocabulary(IEnumerable<Term> terms)
    {
        Terms = [.. terms];
        _terms = Terms.ToDictionary(term => term.Path, StringComparer.Ordinal);
        _order = Terms
            .Select((term, i) => (term.Path, i))
            .ToDictionary(p => p.Path, p => p.i, StringComparer.Ordinal);
    }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>Finds the term of a concrete or general path: <c>parties[2].role</c> and <c>parties[].role</c> are one term.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Term? term) =>
        _terms.TryGetValue(General(path), out term);

    /// <summary>Place in the order of asking; unknown paths come last.</summary>
    public int Order(string path) =>
        _order.TryGetValue(General(path), out var place) ? place : int.MaxValue;

    /// <summary>The path with every list index taken out: <c>parties[2].role</c> becomes <c>parties[].role</c>. Facts of one act stand under <c>acts[i].</c> and follow the shared path.</summary>
    public static string General(string path)
    {
        if (path.StartsWith("acts[", StringComparison.Ordinal))
        {
            var dot = path.IndexOf("].", StringComparison.Ordinal);
            if (dot > 0 && !path.EndsWith("].activity", StringComparison.Ordinal))
            {
                path = path[(dot + 2)..];
            }
        }

        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        var general = new System.Text.StringBuilder(path.Length);
        var inIndex = false;
        foreach (var c in path)
        {
            if (c == ']')
            {
                inIndex = false;
            }

            if (!inIndex)
            {
                general.Append(c);
            }

            if (c == '[')
            {
                inIndex = true;
            }
        }

        return general.ToString();
    }
}
