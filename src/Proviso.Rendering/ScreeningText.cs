using System.Globalization;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Screening;

namespace Proviso.Rendering;

/// <summary>A screening for people: how many hits, each with its score, its names and why it counts as listed.</summary>
public static class ScreeningText
{
    /// <param name="everything">Also the waterfall of each score, word by word.</param>
    public static IEnumerable<Line> Write(
        ScreeningAnswer answer,
        ImmutableArray<ListBasis> lists,
        int? limit,
        bool everything
    )
    {
        yield return Headline(answer, lists);
        var shown = answer.Hits.Take(limit ?? int.MaxValue).ToArray();
        foreach (var line in shown.SelectMany(hit => HitLines(hit, everything)))
        {
            yield return line;
        }

        if (shown.Length < answer.Hits.Length)
        {
            yield return Line.Of(
                $"  … and {answer.Hits.Length - shown.Length} more; leave --limit out to see them",
                Tone.Open
            );
        }

        foreach (var gap in answer.Gaps)
        {
            yield return new([new("  Note  ", Tone.Quiet), new($"! {gap}", Tone.Open)]);
        }
    }

    /// <summary>"! 2 HITS  FSB · 2018-12-31 …"; without a hit it says what that is worth.</summary>
    public static Line Headline(ScreeningAnswer answer, ImmutableArray<ListBasis> lists)
    {
        var count = answer.Hits.Length;
        var open = count > 0 && answer.Hits.All(h => h.Presence == Presence.Unknown);
        var word =
            count == 0
                ? answer.Gaps.IsEmpty
                    ? "– NO HIT"
                    : "? NO HIT AS FAR AS KNOWN"
                : open
                    ? $"? {Hits(count)}, PERHAPS LISTED"
                    : $"✕ {Hits(count)}";
        var tone =
            count > 0 && !open ? Tone.Bad
            : answer.Gaps.IsEmpty && count == 0 ? Tone.Quiet
            : Tone.Open;
        var on = string.Join(
            ", ",
            lists.Select(l => l.Starter ? "starter table" : $"{l.Id} {l.Published}")
        );
        return new([
            new(word, tone),
            new($"  {answer.Subject.Name}", Tone.Strong),
            new(
                $" · {(answer.Day.AsItStands ? "as the list stands" : $"{answer.Day.At:uuuu-MM-dd}")} · at {Score(answer.Min)} or more · {on}",
                Tone.Quiet
            ),
        ]);
    }

    private static string Hits(int count) =>
        count == 1 ? "1 HIT" : string.Create(CultureInfo.InvariantCulture, $"{count} HITS");

    private static IEnumerable<Line> HitLines(Hit hit, bool everything)
    {
        var weak = hit.Matched.Strength == NameStrength.Weak ? "weak alias " : "";
        yield return new([
            new($"  {Score(hit.Score)}  ", hit.Presence == Presence.Listed ? Tone.Bad : Tone.Open),
            new($"{hit.Party.Key, -16} ", Tone.Plain),
            new(hit.Party.Name, Tone.Strong),
            new(
                $"  {(hit.Kind is { } kind ? kind.ToString().ToLowerInvariant() + " · " : "")}{string.Join(", ", hit.Programs)}",
                Tone.Quiet
            ),
        ]);
        if (hit.Matched.Text != hit.Party.Name || weak.Length > 0)
        {
            yield return new([new($"         by {weak}{hit.Matched.Text}", Tone.Quiet)]);
        }

        yield return Line.Of(
            $"         {(hit.Presence == Presence.Listed ? "" : "? ")}{hit.Because}",
            hit.Presence == Presence.Listed ? Tone.Quiet : Tone.Open
        );
        foreach (var line in hit.Evidence.Where(e => everything || e.Kind != "name"))
        {
            yield return Line.Of(
                $"         {Effect(line.Effect)}  {line.Kind}: {line.Detail}",
                line.Effect < 0m ? Tone.Open : Tone.Quiet
            );
        }

        foreach (var edge in everything ? hit.Waterfall : [])
        {
            yield return Line.Of(
                $"           {Effect(edge.Effect)}  {edge.Relation, -9} {(edge.Query.Length > 0 ? edge.Query : "–")} ~ {(edge.Listed.Length > 0 ? edge.Listed : "–")}",
                Tone.Quiet
            );
        }
    }

    private static string Score(decimal score) =>
        score.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string Effect(decimal effect) =>
        effect.ToString("+0.00;-0.00; 0.00", CultureInfo.InvariantCulture);
}
