using Proviso.Law;

namespace Proviso.Reading;

/// <summary>Which instruments a text of one date can mean.</summary>
internal sealed class LawOnDate(Lawbook law, LocalDate at)
{
    /// <summary>News of an instrument may come before its start, or be dated a day early.</summary>
    private const int DaysAround = 7;

    private readonly LawInForce _law = law.AsKnown(knownAt: null);
    private readonly Instant _start = LawInForce.StartOfDay(at);
    private readonly Instant _end = LawInForce.StartOfDay(at.PlusDays(1));

    public ImmutableArray<Instrument> Instruments => _law.Instruments;

    public bool IsKnown(Instrument instrument) => instrument.KnownFrom <= at.PlusDays(DaysAround);

    /// <summary>In force on some moment of the day, or known and about to be.</summary>
    public bool IsCurrent(Instrument instrument)
    {
        var window = _law.WindowOf(instrument.Id);
        return IsKnown(instrument)
            && (
                !window.At(_start).IsFalse
                || !window.At(_end.Minus(Duration.FromTicks(1))).IsFalse
                || (
                    window.From is { } from
                    && from >= _start
                    && from < _start.Plus(Duration.FromDays(DaysAround + 1))
                )
            );
    }

    /// <summary>How the instrument stands on the date, for a reason.</summary>
    public string Standing(Instrument instrument) =>
        IsCurrent(instrument) ? $"in force on {at:uuuu-MM-dd}"
        : !IsKnown(instrument) ? $"not issued by {at:uuuu-MM-dd}"
        : $"not in force on {at:uuuu-MM-dd}";

    public bool TryFind(string id, out Instrument? instrument) => _law.TryFind(id, out instrument);
}
