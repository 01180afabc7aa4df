using Proviso.Law;

namespace Proviso.Rendering;

/// <summary>The short reading view of an instrument, as it stands on a day.</summary>
public static class LawText
{
    private const int Column = 14;

    /// <param name="at">Tells whether it is in force that day; null says only its times.</param>
    public static ImmutableArray<Line> Show(Instrument instrument, LawInForce law, LocalDate? at)
    {
        var lines = new List<Line>
        {
            new([
                new(instrument.Id, Tone.Strong),
                new($"  {Kind(instrument.Kind)} · {instrument.Issuer}", Tone.Quiet),
            ]),
            Line.Of($"  {instrument.Title}"),
            Row("source", Cited(instrument.Source)),
            Row("in force", Times(instrument, law, at)),
        };
        Rows(lines, "rests on", instrument.Authority);
        Rows(lines, "replaces", instrument.Supersedes);
        Rows(lines, "replaced by", law.SuccessorOf(instrument.Id) is { } next ? [next.Id] : []);
        foreach (var prohibition in instrument.Prohibitions)
        {
            Paragraph(lines, "prohibits", prohibition.Id, prohibition.Text, prohibition.Source);
            Rows(lines, "  listed under", prohibition.Programs);
            lines.Add(Row("  binds", ConditionText.Of(prohibition.Reach)));
            lines.Add(Row("  when", ConditionText.Of(prohibition.When)));
            Exclusions(lines, "  outside", prohibition.Except);
        }

        foreach (var exemption in instrument.Exemptions)
        {
            Paragraph(lines, "exempts", exemption.Id, exemption.Text, exemption.Source);
            lines.Add(Row("  from", string.Join(", ", exemption.From)));
            lines.Add(Row("  when", ConditionText.Of(exemption.When)));
        }

        foreach (var authorization in instrument.Authorizations)
        {
            Authorization(lines, authorization, law.Book);
        }

        foreach (var duty in instrument.Duties)
        {
            Paragraph(lines, "duty", duty.Id, duty.Text, duty.Source);
            lines.Add(Row("  when", ConditionText.Of(duty.When)));
        }

        foreach (var flag in instrument.RiskFlags)
        {
            Paragraph(lines, "risk", flag.Id, flag.Text, flag.Source);
            lines.Add(Row("  when", ConditionText.Of(flag.When)));
        }

        foreach (var reading in instrument.Interpretations)
        {
            var setting = reading.SettingPath is { } path ? $"; you choose: {path}" : "";
            lines.Add(
                Row("reading", $"{reading.About} ({reading.Status}): {reading.Reading}{setting}")
            );
        }

        return [.. lines];
    }

    /// <summary>One line an instrument: id, times, mark, title.</summary>
    public static ImmutableArray<Line> List(LawInForce law, LocalDate? at) =>
        [
            .. law
                .Instruments.Where(i => at is null || !InForceOn(law, i, at.Value).IsFalse)
                .Select(i => new Line([
                    new($"{i.Id, -24} ", Tone.Strong),
                    new($"{Times(i, law, at: null), -40} ", Tone.Plain),
                    new($"{i.Source.Mark.ToString().ToLowerInvariant(), -9} ", Tone.Quiet),
                    new(i.Title, Tone.Quiet),
                ])),
        ];

    /// <summary>The settings of the pack: each question, why it is open, and what each choice does.</summary>
    public static ImmutableArray<Line> Settings(Lawbook book) =>
        [
            .. book.Settings.SelectMany(s =>
                new[]
                {
                    Line.Of(s.Path, Tone.Strong),
                    Line.Of($"  {s.Question}"),
                    Line.Of($"  open because {s.WhyOpen}", Tone.Quiet),
                }
                    .Concat(s.Choices.Select(c => Line.Of($"    {c.Value, -24} {c.Meaning}")))
                    .Append(Line.Empty)
            ),
        ];

    private static void Authorization(List<Line> lines, Authorization authorization, Lawbook book)
    {
        Paragraph(lines, "authorizes", authorization.Id, authorization.Text, authorization.Source);
        lines.Add(Row("  lifts", string.Join(", ", authorization.Lifts)));
        Rows(lines, "  parties", authorization.Parties.Select(k => Named(book, k)));
        Rows(lines, "  never for", authorization.PartiesExcept.Select(k => Named(book, k)));
        foreach (var head in authorization.Heads)
        {
            Paragraph(lines, "  head", head.Id, head.Text, head.Source);
            lines.Add(Row("    when", ConditionText.Of(head.When)));
            foreach (var proviso in head.Provided)
            {
                Paragraph(lines, "    provided", proviso.Id, proviso.Text, proviso.Source);
                lines.Add(
                    Row(
                        "      that",
                        proviso.Cap is { } cap ? Cap(book, cap) : ConditionText.Of(proviso.When!)
                    )
                );
            }
        }

        Exclusions(lines, "  not for", authorization.Excludes);
    }

    private static string Cap(Lawbook book, string id)
    {
        var rule = book.Caps.First(c => c.Id == id);
        return $"cap {id}: at most US${Dollars.ForPeople(rule.LimitUsd)} in a calendar year, {rule.Text}";
    }

    private static string Named(Lawbook book, string key) =>
        book.Designations.FirstOrDefault(d => d.Key == key) is { } party
            ? $"{party.Name} ({key})"
            : key;

    private static void Exclusions(
        List<Line> lines,
        string label,
        ImmutableArray<Exclusion> exclusions
    )
    {
        foreach (var exclusion in exclusions)
        {
            Paragraph(lines, label, exclusion.Id, exclusion.Text, exclusion.Source);
            lines.Add(Row("    when", ConditionText.Of(exclusion.When)));
        }
    }

    private static void Paragraph(
        List<Line> lines,
        string label,
        string id,
        string text,
        Citation? source
    ) =>
        lines.Add(
            new([
                new($"  {label.PadRight(Column)}", Tone.Quiet),
                new(id, Tone.Strong),
                new($"  {text}", Tone.Plain),
                new(source is null ? "" : $"  [{Cited(source)}]", Tone.Quiet),
            ])
        );

    private static void Rows(List<Line> lines, string label, IEnumerable<string> items)
    {
        var all = string.Join(", ", items);
        if (all.Length > 0)
        {
            lines.Add(Row(label, all));
        }
    }

    private static Line Row(string label, string text) =>
        new([new($"  {label.PadRight(Column)}", Tone.Quiet), new(text, Tone.Plain)]);

    private static string Cited(Citation source) =>
        $"{source.Text}; {source.Mark.ToString().ToLowerInvariant()}{(source.Note is { } note ? $": {note}" : "")}";

    private static string Times(Instrument instrument, LawInForce law, LocalDate? at)
    {
        var window = law.WindowOf(instrument.Id);
        var from = Moment(window.From, window.FromUnknown, "an unknown day");
        var until =
            window.Until is null && !window.UntilUnknown
                ? "open"
                : Moment(window.Until, window.UntilUnknown, "an unknown day");
        var then = at is { } day
            ? $"; on {day:uuuu-MM-dd}: {OnDay(InForceOn(law, instrument, day))}"
            : "";
        return $"{from} to {until}{then}";
    }

    private static string OnDay(Truth inForce) =>
        inForce.IsTrue ? "in force"
        : inForce.IsFalse ? "not in force"
        : "not known, or only for part of the day";

    private static Truth InForceOn(LawInForce law, Instrument instrument, LocalDate day)
    {
        var window = law.WindowOf(instrument.Id);
        var (first, last) = (
            window.At(LawInForce.StartOfDay(day)),
            window.At(LawInForce.StartOfDay(day.PlusDays(1)) - Duration.Epsilon)
        );
        return first == last ? first : Truth.Unknown;
    }

    private static string Moment(Instant? instant, bool unknown, string none)
    {
        if (instant is not { } i)
        {
            return none;
        }

        var local = i.InZone(LawInForce.Washington);
        var hour = local.TimeOfDay == LocalTime.Midnight ? "" : $" {local.TimeOfDay:HH':'mm} ET";
        return $"{(unknown ? "not before " : "")}{local.Date:uuuu-MM-dd}{hour}";
    }

    private static string Kind(InstrumentKind kind) =>
        Proviso.Law.Text.InstrumentKinds.WordOf(kind).Replace('-', ' ');
}
