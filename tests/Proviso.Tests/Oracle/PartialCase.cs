namespace Proviso.Tests.Oracle;

/// <summary>A transaction of which some facts are open.</summary>
/// <param name="Acts">Index -1 where an act has no facts of its own.</param>
public sealed record PartialCase(
    ImmutableSortedDictionary<string, Possibility> Facts,
    ImmutableArray<PartialCase.Act> Acts,
    ImmutableArray<PartialCase.Leg> Legs,
    ImmutableArray<PartialCase.CapUse> Caps
)
{
    public PartialCase With(string path, Possibility possibility) =>
        this with
        {
            Facts = Facts.SetItem(path, possibility),
        };

    public PartialCase Without(string path) => this with { Facts = Facts.Remove(path) };

    public int PartyCount => Legs[0].Parties.Length;

    public sealed record Act(int Index, string Activity);

    /// <param name="Moment">Null: any moment of the day in Washington.</param>
    public sealed record Leg(
        LocalDate Date,
        Instant? Moment,
        string MomentPath,
        bool PaymentOnly,
        ImmutableArray<Party> Parties
    );

    public sealed record Party(string Identity, string Path, ImmutableArray<Tag> Tags);

    /// <param name="Listed">Null: true in some worlds; <paramref name="Settles"/> says which.</param>
    public sealed record Tag(string Name, bool? Listed, string Settles);

    public sealed record CapUse(
        string Cap,
        decimal LimitUsd,
        ImmutableArray<CapUseReading> Readings
    );

    /// <param name="Setting">The setting and choice under which the reading holds; null where none matters.</param>
    public sealed record CapUseReading((string Path, string Choice)? Setting, Sum Used, Sum This);

    /// <summary>A sum known exactly, or the fact that says it.</summary>
    public sealed record Sum(decimal From, decimal? To, string? Path);
}
