using System.Text;
using System.Xml;
using Proviso.Desk;

namespace Proviso.Rendering;

/// <summary>A run of the law's golden cases: a table for people, JUnit for build servers.</summary>
public static class CaseReportText
{
    /// <param name="everyCase">Also the cases that passed.</param>
    public static ImmutableArray<Line> Table(CaseReport report, bool everyCase)
    {
        var lines = new List<Line>();
        foreach (var result in report.Results.Where(r => everyCase || !r.Passed))
        {
            lines.Add(
                new([
                    new(result.Passed ? "✓ " : "✕ ", result.Passed ? Tone.Good : Tone.Bad),
                    new($"{result.Case.Instrument}  {result.Case.Id}", Tone.Plain),
                    new($"  {result.Case.Span}", Tone.Quiet),
                ])
            );
            lines.AddRange(result.Differences.Select(d => Line.Of($"    {d}", Tone.Bad)));
        }

        var both = report.Paragraphs.Count(p => p.SeenTrue && p.SeenFalse);
        var one = report.Paragraphs.Count(p => p.SeenTrue != p.SeenFalse);
        var none = report.Paragraphs.Where(p => !p.SeenTrue && !p.SeenFalse).ToArray();
        lines.Add(
            Line.Of(
                $"{report.Results.Count(r => r.Passed)} of {report.Results.Length} cases as expected"
            )
        );
        lines.Add(
            Line.Of(
                $"{report.Paragraphs.Length} paragraphs: {both} seen both to hold and not to hold, {one} one way, {none.Length} by no case"
            )
        );
        lines.AddRange(none.Select(p => Line.Of($"    no case: {p.Paragraph}", Tone.Open)));
        return [.. lines];
    }

    public static string JUnit(CaseReport report)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "law");
            xml.WriteAttributeString("tests", $"{report.Results.Length}");
            xml.WriteAttributeString("failures", $"{report.Results.Count(r => !r.Passed)}");
            foreach (var result in report.Results)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", result.Case.Instrument);
                xml.WriteAttributeString("name", result.Case.Id);
                if (!result.Passed)
                {
                    xml.WriteElementString("failure", string.Join('\n', result.Differences));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }
}
