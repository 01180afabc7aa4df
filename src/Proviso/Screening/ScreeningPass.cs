using Proviso.Names;
using Bearer = Proviso.Screening.NamesOnLists.Bearer;

namespace Proviso.Screening;

/// <summary>
/// Many screenings, one after the other by one thread: a batch. It remembers the words of earlier names; the answers are
/// those of <see cref="Screener.Screen"/> whatever was asked before. Not for two threads at once: each opens its own.
/// </summary>
public sealed class ScreeningPass
{
    private readonly Screener _screener;
    private readonly NamesOnLists _names;
    private readonly NameSearch _search;
    private readonly OtherReadings _readings;
    private readonly Action<Bearer, string, string> _read;
    private readonly List<Found> _found = [];
    private TokenizedName? _query;
    private string _name = "";
    private ScreeningDay? _day;
    private ImmutableArray<string> _gaps = [];

    internal ScreeningPass(Screener screener, NamesOnLists names, NameReadings readings)
    {
        (_screener, _names, _search) = (screener, names, names.Open());
        _readings = new OtherReadings(names, readings);
        _read = Take;
    }

    /// <param name="min">0.5 to 1.</param>
    /// <exception cref="InvalidInputException">A name of more than 512 characters (PV0350), or without a letter or digit (PV0351).</exception>
    public ScreeningAnswer Screen(
        Subject subject,
        ScreeningDay day,
        decimal min = Screener.DefaultMin
    )
    {
        var isPlain = IsPlain(subject.Name);
        if (!isPlain)
        {
            RefuseEmpty(subject.Name);
        }

        Find(subject.Name, min);
        if (!subject.Identifiers.IsEmpty)
        {
            _found.AddRange(_screener.Identified(subject));
        }

        var hits = _found.Count == 0 ? [] : _screener.Hits(subject, day, min, _found);
        var gaps = GapsOf(day);
        return new(subject, day, min, hits, isPlain ? gaps : [.. gaps, .. GapsOf(subject.Name)]);
    }

    /// <summary>By the score of the whole name, and by other readings of it.</summary>
    internal ImmutableArray<Found> Named(string name, decimal min)
    {
        Find(name, min);
        return [.. _found];
    }

    private void Find(string name, decimal min)
    {
        _found.Clear();
        (_name, _query) = (name, null);
        foreach (var one in _search.Find(name, min))
        {
            foreach (var bearer in _names.BearersOf(one))
            {
                _found.Add(new Found(bearer.Known, bearer.Name, one.Score, null));
            }
        }

        _readings.Find(name, min, _search, _read);
    }

    private void Take(Bearer bearer, string kind, string detail) =>
        _found.Add(
            new Found(
                bearer.Known,
                bearer.Name,
                NameMatcher.Score(
                    _query ??= TokenizedName.Of(_name),
                    TokenizedName.Of(bearer.Name.Text)
                ),
                new Evidence(kind, 0m, detail)
            )
        );

    /// <summary>Plain letters with nothing to be said of them, as nearly all are.</summary>
    private static bool IsPlain(string name) =>
        !name.AsSpan().ContainsAnyExceptInRange(' ', '~') && name.Any(char.IsAsciiLetterOrDigit);

    private static void RefuseEmpty(string name)
    {
        if (TokenizedName.Of(name).Tokens.IsEmpty)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0351",
                    new SourceSpan("name", 1, 1),
                    "the name has neither letter nor digit that can be compared, so nobody can be found by it",
                    "write the name in letters"
                )
            );
        }
    }

    private ImmutableArray<string> GapsOf(ScreeningDay day)
    {
        if (day != _day)
        {
            (_day, _gaps) = (day, _screener.Gaps(day));
        }

        return _gaps;
    }

    private static IEnumerable<string> GapsOf(string name)
    {
        if (Scripts.Gap(name) is { } script)
        {
            yield return script;
        }

        if (ControlSigns.IsIn(name))
        {
            yield return $"'{Visible.Of(name)}' holds control characters, which stand in no name: it is compared without them. Ask where they come from.";
        }
    }
}
