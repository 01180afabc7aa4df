using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>Symbol and word for an outcome and for a truth; the same everywhere.</summary>
public static class Verdict
{
    public static string Symbol(Outcome outcome) =>
        outcome switch
        {
            Outcome.Permitted => "✓",
            Outcome.Prohibited => "✕",
            _ => "?",
        };

    public static string Word(Outcome outcome) => outcome.Word().ToUpperInvariant();

    public static Tone ToneOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Permitted => Tone.Good,
            Outcome.Prohibited => Tone.Bad,
            _ => Tone.Open,
        };

    /// <param name="good">Whether the statement's holding is good news.</param>
    public static string Symbol(Truth truth, bool good = true) =>
        truth.IsUnknown ? "?"
        : truth.IsTrue == good ? "✓"
        : "✕";

    public static Tone ToneOf(Truth truth, bool good = true) =>
        truth.IsUnknown ? Tone.Open
        : truth.IsTrue == good ? Tone.Good
        : Tone.Bad;
}
