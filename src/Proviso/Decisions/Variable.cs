namespace Proviso.Decisions;

/// <summary>One thing that is not known in a case.</summary>
/// <param name="fact">The fact to ask for: a path, or <c>law:SDGT</c> for law that is not loaded.</param>
internal sealed class Variable(int index, string fact, Domain domain)
{
    public int Index { get; } = index;

    public string Fact { get; } = fact;

    public Domain Domain { get; } = domain;

    /// <summary>Other facts that stand behind the same unknown.</summary>
    public ImmutableArray<string> AlsoFacts { get; init; } = [];

    /// <summary>The test that the presumed value passes, when a presumption speaks for this fact; else null.</summary>
    public Presumed? Presumption { get; set; }

    /// <summary>Tests that what is partly known must pass (candidates); else null.</summary>
    public int? KnownToPass { get; set; }

    /// <summary>Cells that are possible before any presumption.</summary>
    public ImmutableArray<int> Possible { get; private set; } = [];

    /// <summary>Cells in play: the presumed ones while the presumption is on.</summary>
    public ImmutableArray<int> InPlay { get; private set; } = [];

    public IEnumerable<string> Facts => AlsoFacts.Prepend(Fact);

    public void Seal(bool presume)
    {
        Domain.Seal();
        var cells = Enumerable.Range(0, Domain.Cells.Length);
        Possible = [.. KnownToPass is { } test ? cells.Where(c => Domain.Holds(test, c)) : cells];
        Presume(presume);
    }

    public void Presume(bool on)
    {
        InPlay =
            on && Presumption is { } p
                ? [.. Possible.Where(c => Domain.Holds(p.Test, c) == p.Passes)]
                : Possible;
        if (InPlay.IsEmpty)
        {
            // What is partly known rules the presumed value out: knowledge prevails.
            InPlay = Possible;
        }
    }

    /// <param name="Test">The test of the domain that tells the presumed value.</param>
    /// <param name="Passes">Whether the presumed value passes it.</param>
    /// <param name="Value">The value as the vocabulary writes it.</param>
    internal sealed record Presumed(int Test, bool Passes, string Value, string Because);
}
