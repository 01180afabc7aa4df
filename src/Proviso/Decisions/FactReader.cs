using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Decisions;

/// <summary>Reads the value of one fact by its term: known, partly known (<c>{oneOf: […]}</c>, <c>{from: …, to: …}</c>), or asked and not known (<c>null</c>).</summary>
internal static class FactReader
{
    private static readonly string[] NotAnAnswer = ["unknown", "n/a", "na", "tbd", "?", "-"];

    public static FactValue? Read(string path, Term term, TextNode node, List<Diagnostic> errors) =>
        node switch
        {
            TextNode.Scalar { IsNull: true } => new FactValue.NotKnown(),
            TextNode.Scalar scalar => Scalar(path, term, scalar, errors),
            TextNode.List list when term.Type == FactType.Set => Set(path, term, list, errors),
            TextNode.Mapping mapping => Partly(path, term, mapping, errors),
            _ => Wrong(path, term, node, errors),
        };

    private static FactValue? Scalar(
        string path,
        Term term,
        TextNode.Scalar scalar,
        List<Diagnostic> errors
    )
    {
        var written = scalar.Value.Trim();
        if (
            !scalar.Quoted
            && NotAnAnswer.Contains(written, StringComparer.OrdinalIgnoreCase)
            && !term.Values.Contains(written)
        )
        {
            return Fail(
                "PV0205",
                scalar,
                $"'{written}' is no value of '{path}'",
                "write null for what is not known",
                errors
            );
        }

        switch (term.Type)
        {
            case FactType.Flag:
                return written switch
                {
                    "true" => new FactValue.Flag(true),
                    "false" => new FactValue.Flag(false),
                    _ => Fail(
                        "PV0202",
                        scalar,
                        $"'{path}' is true or false, not '{written}'",
                        "write true, false, or null for not known",
                        errors
                    ),
                };
            case FactType.Number or FactType.Date or FactType.Instant:
                return Measure(path, term, scalar, errors);
            case FactType.Set:
                return Set(path, term, new TextNode.List([scalar], scalar.Span), errors);
            default:
                return IsWord(path, term, scalar, errors) ? new FactValue.Text(written) : null;
        }
    }

    private static FactValue? Measure(
        string path,
        Term term,
        TextNode.Scalar scalar,
        List<Diagnostic> errors
    )
    {
        if (Quantity.Parse(term.Type, scalar.Value.Trim()) is not { } quantity)
        {
            return Fail(
                "PV0202",
                scalar,
                $"'{path}' is {Form(term.Type)}, not '{scalar.Value}'",
                $"write it as {Example(term.Type)}",
                errors
            );
        }

        return QuantityBounds.Complaint(path, term, scalar.Value.Trim(), quantity) is { } wrong
            ? Fail(wrong.Code, scalar, wrong.Message, wrong.Hint, errors)
            : new FactValue.Measure(quantity);
    }

    private static FactValue? Set(
        string path,
        Term term,
        TextNode.List list,
        List<Diagnostic> errors
    )
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is not TextNode.Scalar { IsNull: false } word)
            {
                return Fail(
                    "PV0202",
                    item,
                    $"'{path}' is a set of words",
                    "write [first, second]",
                    errors
                );
            }

            if (!IsWord(path, term, word, errors))
            {
                return null;
            }

            words.Add(word.Value.Trim());
        }

        return new FactValue.Words([
            .. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ]);
    }

    private static FactValue? Partly(
        string path,
        Term term,
        TextNode.Mapping mapping,
        List<Diagnostic> errors
    )
    {
        if (
            mapping["oneOf"] is TextNode.List { Items.IsEmpty: false } list
            && mapping.Entries.Length == 1
        )
        {
            var values = list.Items.Select(i => Read(path, term, i, errors)).ToArray();
            return values.Any(v => v is null) ? null
                : values.Any(v => v is FactValue.NotKnown) ? new FactValue.NotKnown()
                : values.Length == 1 ? values[0]
                : new FactValue.Candidates([.. values.Select(v => v!)]);
        }

        var ordered = term.Type is FactType.Number or FactType.Date or FactType.Instant;
        if (
            ordered
            && !mapping.Entries.IsEmpty
            && mapping.Entries.All(e => e.Key is "from" or "to")
        )
        {
            return Range(path, term, mapping, errors);
        }

        return Wrong(path, term, mapping, errors);
    }

    private static FactValue? Range(
        string path,
        Term term,
        TextNode.Mapping mapping,
        List<Diagnostic> errors
    )
    {
        var (from, fromOk) = End("from");
        var (to, toOk) = End("to");
        if (!fromOk || !toOk)
        {
            return null;
        }

        return from is { } low && to is { } high && low.Scalar > high.Scalar
            ? Fail(
                "PV0208",
                mapping,
                $"the range of '{path}' ends before it begins",
                "write the lower end under 'from'",
                errors
            )
            : new FactValue.Range(from, to);

        (Quantity? Value, bool Ok) End(string key) =>
            mapping[key] switch
            {
                null or TextNode.Scalar { IsNull: true } => (null, true),
                TextNode.Scalar scalar
                    when Measure(path, term, scalar, errors) is FactValue.Measure m => (
                    m.Value,
                    true
                ),
                _ => (null, false),
            };
    }

    private static bool IsWord(
        string path,
        Term term,
        TextNode.Scalar scalar,
        List<Diagnostic> errors
    )
    {
        var written = scalar.Value.Trim();
        if (written.Length is 0 or > 512)
        {
            Fail(
                "PV0207",
                scalar,
                $"'{path}' takes 1 to 512 characters",
                "shorten it, or write null for not known",
                errors
            );
            return false;
        }

        if (term.Closed && !term.Values.Contains(written, StringComparer.Ordinal))
        {
            var hint =
                Suggestion.For(written, term.Values) ?? $"one of: {string.Join(", ", term.Values)}";
            Fail("PV0203", scalar, $"'{written}' is no value of '{path}'", hint, errors);
            return false;
        }

        return true;
    }

    private static FactValue? Wrong(
        string path,
        Term term,
        TextNode node,
        List<Diagnostic> errors
    ) =>
        Fail(
            "PV0202",
            node,
            $"'{path}' is {Form(term.Type)}",
            node is TextNode.Mapping { Entries: [var first, ..] }
                ? $"'{first.Key}' does not belong here; write {Example(term.Type)}"
                : $"write it as {Example(term.Type)}",
            errors
        );

    private static FactValue? Fail(
        string code,
        TextNode at,
        string message,
        string hint,
        List<Diagnostic> errors
    )
    {
        errors.Add(new Diagnostic(code, at.Span, message, hint));
        return null;
    }

    private static string Form(FactType type) =>
        type switch
        {
            FactType.Flag => "true or false",
            FactType.Number => "a plain decimal number",
            FactType.Date => "a date",
            FactType.Instant => "a moment with its offset",
            FactType.Set => "a set of words",
            FactType.Party => "a person's name",
            _ => "a word",
        };

    private static string Example(FactType type) =>
        type switch
        {
            FactType.Flag => "true",
            FactType.Number => "1200.00",
            FactType.Date => "2017-03-14",
            FactType.Instant => "2018-01-01T06:30:00+03:00",
            FactType.Set => "[first, second]",
            FactType.Party => "FSB",
            _ => "a word",
        };
}
