using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>What beyond the name speaks for or against a party being the subject; each line its own effect, contradictions too.</summary>
internal static class PartyEvidence
{
    private const decimal WeakAlias = -0.05m;
    private const decimal OtherKind = -0.20m;

    public static ImmutableArray<Evidence> Of(
        Subject subject,
        KnownParty known,
        PartyName name,
        decimal score
    )
    {
        var lines = ImmutableArray.CreateBuilder<Evidence>();
        lines.Add(new("name", score, $"'{subject.Name}' and '{name.Text}'"));
        if (name.Strength == NameStrength.Weak)
        {
            lines.Add(
                new(
                    "weak-alias",
                    WeakAlias,
                    "the issuer calls this name weak: it alone does not identify"
                )
            );
        }

        if (subject.Kind is { } kind && known.Kind is { } listed)
        {
            lines.Add(
                kind == listed
                    ? new("kind", 0m, $"both {Word(kind)}")
                    : new("kind", OtherKind, $"asked for {Word(kind)}, listed as {Word(listed)}")
            );
        }

        return lines.ToImmutable();
    }

    /// <summary>Keys of a party's identifiers, as <see cref="Key"/> makes them.</summary>
    public static IEnumerable<string> Identifiers(ListedParty party) => [];

    /// <summary>Two identifiers are the same when their keys are: letters and digits of kind and value, without case.</summary>
    public static string Key(SubjectIdentifier id) => $"{Plain(id.Kind)}:{Plain(id.Value)}";

    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Word(PartyKind kind) => kind.ToString().ToLowerInvariant();
}
