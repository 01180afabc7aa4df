using System.Diagnostics.CodeAnalysis;

namespace Proviso.Law;

/// <summary>
/// The corpus as known at a time, with supersession worked out: a letter ends where its successor starts, even before its
/// own printed end, but only once the successor is known.
/// </summary>
public sealed class LawInForce
{
    /// <summary>OFAC's texts end and start in Eastern time.</summary>
    public static readonly DateTimeZone Washington = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly Dictionary<string, Instrument> _instruments;
    private readonly Dictionary<string, InForceWindow> _windows;
    private readonly Dictionary<string, Instrument> _successors;
    private readonly Dictionary<string, Definition> _definitions;

    public LawInForce(Lawbook book, Instant? knownAt)
    {
        Book = book;
        KnownAt = knownAt;
        Instruments =
        [
            .. book.Instruments.Where(IsKnown).OrderBy(i => i.Id, StringComparer.Ordinal),
        ];
        _instruments = Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal);
        _definitions = book.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _successors = [];
        foreach (var successor in Instruments)
        {
            foreach (var replaced in successor.Supersedes)
            {
                // Of several successors the one that starts first ends it.
                if (
                    !_successors.TryGetValue(replaced, out var other)
                    || Begins(successor) < Begins(other)
                )
                {
                    _successors[replaced] = successor;
                }
            }
        }

        _windows = Instruments.ToDictionary(i => i.Id, EffectiveWindow, StringComparer.Ordinal);
    }

    public Lawbook Book { get; }

    public Instant? KnownAt { get; }

    /// <summary>Ordered by id, so that nothing depends on the order of files.</summary>
    public ImmutableArray<Instrument> Instruments { get; }

    public InForceWindow WindowOf(string instrumentId) => _windows[instrumentId];

    /// <summary>The instrument that replaced this one, or null.</summary>
    public Instrument? SuccessorOf(string instrumentId) =>
        _successors.GetValueOrDefault(instrumentId);

    public bool TryFind(string instrumentId, [NotNullWhen(true)] out Instrument? instrument) =>
        _instruments.TryGetValue(instrumentId, out instrument);

    public Definition DefinitionOf(string name) => _definitions[name];

    /// <summary>00:00 in Washington: what a date without an hour starts at.</summary>
    public static Instant StartOfDay(LocalDate date) =>
        date.AtStartOfDayInZone(Washington).ToInstant();

    private static Instant Begins(Instrument instrument) =>
        instrument.Window.From ?? Instant.MinValue;

    private bool IsKnown(Instrument instrument) =>
        KnownAt is not { } known || StartOfDay(instrument.KnownFrom) <= known;

    private InForceWindow EffectiveWindow(Instrument instrument)
    {
        var window = instrument.Window;
        if (!_successors.TryGetValue(instrument.Id, out var successor))
        {
            return window;
        }

        var next = successor.Window;
        if (next.FromUnknown)
        {
            // The successor began on a day nobody looked up: somewhere before its own end this letter ceased.
            var latest = Earlier(window.Until, EffectiveWindow(successor).Until);
            return window with
            {
                Until = latest,
                UntilUnknown = true,
                CertainBefore = next.From is null ? null : Earlier(window.Until, next.From),
            };
        }

        var start = next.From;
        var ends = Earlier(window.Until, start);
        return window with { Until = ends, UntilUnknown = window.UntilUnknown && ends != start };
    }

    private static Instant? Earlier(Instant? left, Instant? right) =>
        left is not { } l ? right
        : right is not { } r ? left
        : Instant.Min(l, r);
}
