using Proviso.Decisions;
using Proviso.Desk;

namespace Proviso.Rendering;

/// <summary>The answer for people: the verdict, the deciding path, and what to do next, in a dozen lines where it can be.</summary>
public sealed class DecisionText
{
    private const int Column = 16;
    private readonly Answer _answer;
    private readonly Decision _decision;
    private readonly DecidingPath _path;
    private readonly List<Line> _lines = [];

    private DecisionText(Answer answer)
    {
        _answer = answer;
        _decision = answer.Decision;
        _path = new DecidingPath(answer.Decision);
    }

    public static ImmutableArray<Line> Write(Answer answer)
    {
        var text = new DecisionText(answer);
        text._lines.Add(Headline(answer));
        text.Reached();
        text.Exempt();
        text.Licenses();
        text.Failed();
        text.ToDecide();
        text.Follows();
        text.RestsOn();
        return [.. text._lines];
    }

    /// <summary>The verdict in one line: symbol, word, what is asked, how much, which day.</summary>
    public static Line Headline(Answer answer)
    {
        var d = answer.Decision;
        var kind = d.Kind is { } k ? $" ({k.ToString().ToLowerInvariant()})" : "";
        return new([
            new(
                $"{Verdict.Symbol(d.Outcome)} {Verdict.Word(d.Outcome)}{kind}",
                Verdict.ToneOf(d.Outcome)
            ),
            new($"  {Subject(answer.Facts)} · {answer.Basis.At:uuuu-MM-dd}", Tone.Strong),
        ]);
    }

    private static string Subject(Facts facts)
    {
        var acts = facts.Words("txn.activities").Select(a => a.Replace('_', ' ')).ToArray();
        var what = acts.Length > 0 ? string.Join(", ", acts) : $"{facts.Length("acts")} acts";
        var who = facts.Text("parties[0].name") is { } name ? $" · {name}" : "";
        var money = facts.Number("payment.usdEquivalent") is { } usd
            ? $" · US${Dollars.ForPeople(usd)}"
            : "";
        return what + who + money;
    }

    private void Reached()
    {
        var together = _path.Reaching.GroupBy(step => (step.Party, Why: Why(step), step.Truth));
        foreach (var (label, steps) in Labeled("Reached by", together))
        {
            var (party, why, truth) = steps.Key;
            Row(
                label,
                Verdict.Symbol(truth, good: false),
                Verdict.ToneOf(truth, good: false),
                string.Join(" ← ", steps.Select(s => s.Id)),
                party is null ? why : $"{party}: {why}"
            );
        }

        if (_path.Reaching.IsEmpty && _decision.ExemptBy.IsEmpty)
        {
            var law =
                $"nothing loaded reaches it ({_answer.Basis.Pack}, verified through {_answer.Basis.VerifiedThrough:uuuu-MM-dd})";
            Row("Reached by", "–", Tone.Quiet, "no prohibition", law);
        }
    }

    /// <summary>Where the party stands on a list, that; else what the prohibition forbids.</summary>
    private static string Why(ExplanationNode step) =>
        step.Children.FirstOrDefault(c => c.Kind == ExplanationKind.Listing)?.Text ?? step.Text;

    private void Exempt()
    {
        foreach (var (label, step) in Labeled("Exempt under", _path.Exemptions))
        {
            Row(label, Verdict.Symbol(step.Truth), Verdict.ToneOf(step.Truth), step.Id, step.Text);
        }
    }

    private void Licenses()
    {
        var label = _decision.Outcome switch
        {
            Outcome.Permitted => "Permitted by",
            Outcome.Prohibited => "Does not help",
            _ => "Could permit",
        };
        foreach (var (name, license) in Labeled(label, _path.Licenses))
        {
            var times = license.InForce?.Text ?? "";
            Row(name, "§", Tone.Strong, license.Id, times);
            foreach (var step in license.Steps)
            {
                Step(step);
            }
        }
    }

    private void Step(PathStep step)
    {
        var row =
            step.Kind == ExplanationKind.Proviso
                ? _decision.Caps.FirstOrDefault(c => c.Cap == step.Cap)
                : null;
        var text = row is null
            ? step.Text
            : $"{step.Text}: {Dollars.ForPeople(row.UsedBefore)} + {(row.This is { } usd ? Dollars.ForPeople(usd) : "?")} of {Dollars.ForPeople(row.LimitUsd)}";
        var good = step.Kind != ExplanationKind.Exclusion;
        var needs = step.Truth.IsUnknown ? Needs(step) : "";
        _lines.Add(
            new([
                new(new string(' ', 4), Tone.Plain),
                new(Verdict.Symbol(step.Truth, good), Verdict.ToneOf(step.Truth, good)),
                new($" {step.Paragraph, -12} ", Tone.Quiet),
                new(
                    (
                        good ? ""
                        : step.Truth.IsFalse ? "not: "
                        : "excluded: "
                    ) + text,
                    Tone.Plain
                ),
                new(needs, Tone.Open),
            ])
        );
    }

    private string Needs(PathStep step)
    {
        var missing = _decision
            .MissingFacts.Select(m => m.Fact)
            .Where(f =>
                step.Facts.Contains(f)
                || f.StartsWith("policy.", StringComparison.Ordinal) && step.Cap is not null
            )
            .ToArray();
        return missing.Length == 0 ? "" : $"   needs {string.Join(", ", missing)}";
    }

    private void Failed()
    {
        if (_decision.Outcome == Outcome.Prohibited)
        {
            foreach (var (label, failure) in Labeled("Because", _decision.Failed))
            {
                Row(label, "✕", Tone.Bad, failure, FailureWords.Of(failure));
            }
        }
    }

    private void ToDecide()
    {
        foreach (var (label, missing) in Labeled("To decide it", _decision.MissingFacts))
        {
            Row(label, "?", Tone.Open, missing.Fact, missing.Question);
            foreach (
                var answer in missing.Answers.Where(a =>
                    a.Outcome != Outcome.Undetermined
                    && !missing.Fact.StartsWith("law:", StringComparison.Ordinal)
                )
            )
            {
                _lines.Add(
                    new([
                        new(new string(' ', Column + 4), Tone.Plain),
                        new($"--set {missing.Fact}={answer.Value} → ", Tone.Quiet),
                        new(answer.Outcome.Word(), Verdict.ToneOf(answer.Outcome)),
                    ])
                );
            }
        }
    }

    private void Follows()
    {
        foreach (var (label, duty) in Labeled("Then", _decision.Duties))
        {
            Row(
                label,
                "!",
                Tone.Strong,
                duty.Id,
                duty.Due is { } due ? $"{duty.Text}: by {due:uuuu-MM-dd}" : duty.Text
            );
        }

        foreach (var (label, flag) in Labeled("Risk", _decision.RiskFlags))
        {
            Row(label, "!", Tone.Open, flag.Id, flag.Text);
        }
    }

    private void RestsOn()
    {
        foreach (
            var (label, same) in Labeled("Presumes", _decision.Presumed.GroupBy(p => p.Because))
        )
        {
            Row(
                label,
                "·",
                Tone.Quiet,
                same.Key,
                $"({string.Join(", ", same.Select(p => $"{p.Fact} = {p.Value}"))})"
            );
        }

        foreach (var (label, s) in Labeled("Settings", _decision.Settings))
        {
            Row(label, "·", Tone.Quiet, $"{s.Key} = {s.Value}", "chosen by the user");
        }

        foreach (var (label, r) in Labeled("Readings", _decision.Readings))
        {
            Row(label, "·", Tone.Quiet, $"{r.About} ({r.Status})", r.Reading);
        }

        foreach (var (label, notice) in Labeled("Note", _decision.Notices.AddRange(_answer.Gaps)))
        {
            Row(label, "!", Tone.Open, notice, "");
        }
    }

    private void Row(string label, string symbol, Tone tone, string head, string tail) =>
        _lines.Add(
            new([
                new($"  {label.PadRight(Column - 2)}", Tone.Quiet),
                new(symbol, tone),
                new($" {(tail.Length == 0 ? head : head.PadRight(30))}", Tone.Plain),
                new(tail.Length == 0 ? "" : $" {tail}", Tone.Quiet),
            ])
        );

    private static IEnumerable<(string Label, T Item)> Labeled<T>(
        string label,
        IEnumerable<T> items
    ) => items.Select((item, i) => (i == 0 ? label : "", item));
}
