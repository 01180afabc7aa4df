using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Proviso.Lists.Xlsx;

/// <summary>Which styles of a workbook show a number as a day: without them a year and a serial look alike.</summary>
internal sealed partial class XlsxStyles
{
    private readonly HashSet<int> _days = [];

    private XlsxStyles() { }

    public static XlsxStyles None { get; } = new();

    /// <param name="style">The place of the style in the workbook's list, from 0.</param>
    public bool IsDay(int style) => _days.Contains(style);

    /// <summary>Built-in formats 14 to 17 and 22 are days; a format of the workbook's own is one when its code has a year.</summary>
    /// <param name="reader">Of xl/styles.xml; null where the workbook has none.</param>
    public static XlsxStyles Read(XmlReader? reader)
    {
        var styles = new XlsxStyles();
        var own = new HashSet<string>(StringComparer.Ordinal);
        var (inCells, style) = (false, 0);
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
            {
                inCells = reader.NodeType == XmlNodeType.Element;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                var code = Literal().Replace(reader.GetAttribute("formatCode") ?? "", "");
                if (code.Contains('y', StringComparison.OrdinalIgnoreCase))
                {
                    own.Add(reader.GetAttribute("numFmtId") ?? "");
                }
            }
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = reader.GetAttribute("numFmtId") ?? "";
                if (own.Contains(format) || IsBuiltIn(format))
                {
                    styles._days.Add(style);
                }

                style++;
            }
        }

        return styles;
    }

    private static bool IsBuiltIn(string format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id is (>= 14 and <= 17) or 22;

    // "[$-C09]" and quoted words are no part of the code.
    [GeneratedRegex(
        "\"[^\"]*\"|\\[[^\\]]*\\]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Literal();
}
