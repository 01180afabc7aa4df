namespace Proviso.Law.Text;

/// <summary>Reads terms and settings, and makes the vocabulary of both.</summary>
internal sealed class VocabularyReader(DiagnosticList diagnostics, LawNames names)
{
    private readonly List<Term> _terms = [];
    private readonly List<Setting> _settings = [];
    private readonly Dictionary<string, SourceSpan> _places = new(StringComparer.Ordinal);

    public ImmutableArray<Setting> Settings => [.. _settings];

    public void ReadTerms(Frame file)
    {
        foreach (var frame in file.Many("vocabulary"))
        {
            var path = frame.Text("path");
            var at = frame.SpanOf("path");
            if (!IsPath(path))
            {
                diagnostics.Add(
                    "PV0117",
                    at,
                    $"'{path}' is no path",
                    "write words joined by dots, with [] after a list: parties[].role"
                );
            }

            names.Declare(LawNameKind.Term, path, at);
            _places.TryAdd(path, at);
            _terms.Add(TermOf(frame, path));
        }
    }

    public void ReadSettings(Frame file)
    {
        foreach (var frame in file.Many("settings"))
        {
            var path = frame.Text("path");
            var at = frame.SpanOf("path");
            if (!path.StartsWith("policy.", StringComparison.Ordinal) || !IsPath(path))
            {
                diagnostics.Add(
                    "PV0117",
                    at,
                    $"'{path}' is no path of a setting",
                    "a setting's path starts with 'policy.'"
                );
            }

            names.Declare(LawNameKind.Setting, path, at);
            var choices = frame
                .Many("choices")
                .Select(c => new SettingChoice(c.Text("value"), c.Text("meaning")));
            _settings.Add(
                new Setting(path, frame.Text("question"), frame.Text("why-open"), [.. choices], at)
            );
        }
    }

    /// <summary>All terms; a setting that the vocabulary does not list is a term of its own.</summary>
    public Vocabulary ToVocabulary()
    {
        var terms = new List<Term>(_terms.DistinctBy(term => term.Path));
        foreach (var setting in _settings.DistinctBy(s => s.Path))
        {
            var term = TermOf(setting);
            var listed = terms.Find(t => t.Path == setting.Path);
            if (listed is null)
            {
                terms.Add(term);
            }
            else if (
                listed is not { Type: FactType.Text, Closed: true, Decides: true }
                || !listed.Values.ToHashSet().SetEquals(term.Values)
            )
            {
                diagnostics.Add(
                    "PV0104",
                    setting.Span,
                    $"the vocabulary lists {setting.Path} with another type or other words",
                    $"at {_places[setting.Path]}: make it closed text with the setting's choices"
                );
            }
        }

        return new Vocabulary(terms);
    }

    private Term TermOf(Frame frame, string path)
    {
        var type = FactTypes.Of(frame.Text("type"));
        var values = frame.Texts("values");
        var closed = frame.IsTrue("closed");
        if (closed && values.IsEmpty)
        {
            diagnostics.Add(
                "PV0111",
                frame.KeySpanOf("closed"),
                $"{path} is closed and has no 'values'",
                "list the words that are allowed"
            );
        }

        return new Term(
            path,
            type,
            values,
            closed,
            frame.Text("meaning"),
            frame.MayText("ask"),
            PresumptionOf(frame, path, type, closed ? values : []),
            frame.MayText("actionable") switch
            {
                "obtain" => Actionable.Obtain,
                "reduce" => Actionable.Reduce,
                "wait" => Actionable.Wait,
                _ => Actionable.No,
            },
            frame.MayText("decides") != "false"
        );
    }

    private Presumption? PresumptionOf(
        Frame frame,
        string path,
        FactType type,
        ImmutableArray<string> allowed
    )
    {
        if (frame.One("presume") is not { } presume)
        {
            return null;
        }

        var value = presume.Text("value");
        var fits = type switch
        {
            FactType.Flag => value is "true" or "false",
            FactType.Text => allowed.IsEmpty || allowed.Contains(value),
            FactType.Number or FactType.Date or FactType.Instant => Quantity.Parse(type, value)
                is not null,
            _ => true,
        };
        if (!fits)
        {
            diagnostics.Add(
                "PV0104",
                presume.SpanOf("value"),
                $"{path} cannot be presumed '{value}'",
                allowed.IsEmpty
                    ? $"it is {FactTypeWords.Noun(type)}"
                    : $"one of {string.Join(", ", allowed)}"
            );
        }

        return new Presumption(value, presume.Text("because"), presume.MayText("unless"));
    }

    private static Term TermOf(Setting setting) =>
        new(
            setting.Path,
            FactType.Text,
            [.. setting.Choices.Select(choice => choice.Value)],
            Closed: true,
            setting.Question,
            setting.Question,
            Presumed: null,
            Actionable.No,
            Decides: true
        );

    private static bool IsPath(string path) =>
        path.Split('.')
            .All(segment =>
            {
                var word = segment.EndsWith("[]", StringComparison.Ordinal)
                    ? segment[..^2]
                    : segment;
                return word.Length > 0
                    && char.IsAsciiLetter(word[0])
                    && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
            });
}
