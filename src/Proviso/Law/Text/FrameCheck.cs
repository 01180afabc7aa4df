using System.Globalization;
using NodaTime.Text;

namespace Proviso.Law.Text;

/// <summary>
/// Holds a tree against the table of keys: unknown keys (PV0110), missing keys (PV0111), bad dates (PV0112), words outside a
/// list (PV0103), anything else of the wrong shape (PV0117). What passes, the readers may take without asking again.
/// </summary>
internal sealed class FrameCheck(DiagnosticList diagnostics)
{
    public void Check(TextNode node, FrameRule frame)
    {
        if (node is not TextNode.Mapping mapping)
        {
            Shape(node, frame.Name, "keys and values");
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (frame[entry.Key] is { } rule)
            {
                CheckValue(entry.Value, rule);
            }
            else
            {
                UnknownKey(entry, frame);
            }
        }

        foreach (var rule in frame.Keys.Where(rule => rule.Required && mapping[rule.Key] is null))
        {
            diagnostics.Add(
                "PV0111",
                mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].KeySpan,
                $"the {frame.Name} has no '{rule.Key}'",
                $"'{rule.Key}' is {rule.Meaning}"
            );
        }
    }

    public void UnknownKey(TextNode.Entry entry, FrameRule frame) =>
        UnknownKey(entry, $"this {frame.Name}", frame.Allowed);

    public void UnknownKey(TextNode.Entry entry, string where, IEnumerable<string> allowed)
    {
        var all = $"allowed are {string.Join(", ", allowed)}";
        diagnostics.Add(
            "PV0110",
            entry.KeySpan,
            $"{where} has no key '{entry.Key}'",
            Suggestion.For(entry.Key, allowed) is { } near ? $"{near} {all}" : all
        );
    }

    private void CheckValue(TextNode value, KeyRule rule)
    {
        switch (rule.Shape)
        {
            case KeyShape.Frame:
                Check(value, rule.Inner!);
                break;
            case KeyShape.Frames:
                foreach (var item in Items(value, rule))
                {
                    Check(item, rule.Inner!);
                }

                break;
            case KeyShape.Texts:
                foreach (var item in Items(value, rule))
                {
                    CheckText(item, rule.Key, "a text");
                }

                break;
            case KeyShape.Facts when value is not TextNode.Mapping:
                Shape(value, rule.Key, "facts and their values");
                break;
            case KeyShape.Facts:
                break;
            case KeyShape.Expectations:
                CheckExpectations(value, rule);
                break;
            default:
                if (CheckText(value, rule.Key, "one text") is { } text)
                {
                    CheckScalar(text, rule);
                }

                break;
        }
    }

    private ImmutableArray<TextNode> Items(TextNode value, KeyRule rule)
    {
        if (value is TextNode.List list)
        {
            return list.Items;
        }

        Shape(value, rule.Key, "a list");
        return [];
    }

    private void CheckExpectations(TextNode value, KeyRule rule)
    {
        if (value is not TextNode.Mapping mapping)
        {
            Shape(value, rule.Key, "answer keys and their values");
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            var items = entry.Value is TextNode.List list ? list.Items : [entry.Value];
            foreach (var item in items.Where(item => item is not TextNode.Scalar))
            {
                Shape(item, entry.Key, "a text or a list of texts");
            }
        }
    }

    private TextNode.Scalar? CheckText(TextNode value, string key, string expected)
    {
        if (value is TextNode.Scalar { IsNull: false, Value.Length: > 0 } text)
        {
            return text;
        }

        Shape(value, key, expected);
        return null;
    }

    private void CheckScalar(TextNode.Scalar text, KeyRule rule)
    {
        var written = text.Value;
        switch (rule.Shape)
        {
            case KeyShape.Word when !rule.Words.Contains(written):
                diagnostics.Add(
                    "PV0103",
                    text.Span,
                    $"'{rule.Key}' is never '{written}'",
                    Suggestion.For(written, rule.Words) ?? $"one of {string.Join(", ", rule.Words)}"
                );
                break;
            case KeyShape.Flag when written is not ("true" or "false"):
                Shape(text, rule.Key, "true or false");
                break;
            case KeyShape.Number when Quantity.Parse(FactType.Number, written) is null:
                Shape(text, rule.Key, "a number like 5000 or 5000.00");
                break;
            case KeyShape.Count when !int.TryParse(written, NumberStyles.None, null, out _):
                Shape(text, rule.Key, "a whole number from 0");
                break;
            case KeyShape.Date
                when !rule.Words.Contains(written) && !LocalDatePattern.Iso.Parse(written).Success:
                BadDate(text, rule, "write a day that exists, like 2017-02-02");
                break;
            case KeyShape.Moment when Moments.Parse(written) is null:
                BadDate(text, rule, "write 2017-02-02, or 2015-04-01T00:01:00-04:00 in quotes");
                break;
            case KeyShape.MonthDay when !LocalDatePattern.Iso.Parse($"2000-{written}").Success:
                BadDate(text, rule, "write a month and a day, like 09-30");
                break;
        }
    }

    private void BadDate(TextNode.Scalar text, KeyRule rule, string hint) =>
        diagnostics.Add("PV0112", text.Span, $"'{text.Value}' is no date for '{rule.Key}'", hint);

    private void Shape(TextNode value, string name, string expected) =>
        diagnostics.Add(
            "PV0117",
            value.Span,
            value is TextNode.Scalar { IsNull: true } or TextNode.Scalar { Value: "" }
                ? $"'{name}' has no value"
                : $"'{name}' does not take this",
            $"it takes {expected}"
        );
}
