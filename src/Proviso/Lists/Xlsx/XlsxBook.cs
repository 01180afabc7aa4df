using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Xlsx;

/// <summary>
/// Reads the cells of a workbook: shared and inline strings, numbers, days. Formulas count by the value kept beside
/// them. Only what a list needs of Office Open XML (ECMA-376): no drawings, no merged cells.
/// </summary>
internal sealed partial class XlsxBook
{
    private const int LongestCell = 100_000;
    private readonly ListFile _file;
    private readonly XlsxParts _parts;
    private readonly List<string> _strings = [];
    private XlsxStyles _styles = XlsxStyles.None;
    private bool _from1904;

    private XlsxBook(ListFile file, XlsxParts parts) => (_file, _parts) = (file, parts);

    /// <summary>Each sheet's rows in order, empty rows left out; null with a problem added when anything is broken.</summary>
    public static ImmutableArray<ImmutableArray<XlsxRow>>? Read(ListFile file, Problems problems)
    {
        if (XlsxParts.Open(file, problems) is not { } parts)
        {
            return null;
        }

        var book = new XlsxBook(file, parts);
        try
        {
            book.ReadCalendar();
            book.ReadStrings();
            using (var styles = book.Open("xl/styles.xml"))
            {
                book._styles = XlsxStyles.Read(styles);
            }

            return [.. parts.Sheets.Select(book.Sheet)];
        }
        catch (Exception e) when (e is XmlException or FormatException or InvalidDataException)
        {
            problems.Add(
                "PV0343",
                new SourceSpan(file.Name, 1, 1),
                $"the workbook is broken: {Visible.Of(e.Message)}",
                "fetch it again"
            );
            return null;
        }
    }

    private void ReadCalendar()
    {
        using var reader = Open("xl/workbook.xml");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                _from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
        }
    }

    private void ReadStrings()
    {
        using var reader = Open("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                _strings.Add(Text(reader));
            }
        }
    }

    private ImmutableArray<XlsxRow> Sheet(string name)
    {
        var rows = ImmutableArray.CreateBuilder<XlsxRow>();
        using var reader = Open(name);
        var number = 0;
        while (reader?.Read() == true)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = reader.GetAttribute("r") is { } r
                ? int.Parse(r, CultureInfo.InvariantCulture)
                : number + 1;
            var cells = reader.IsEmptyElement
                ? ImmutableSortedDictionary<int, string>.Empty
                : Cells(reader);
            if (!cells.IsEmpty)
            {
                rows.Add(new XlsxRow(_file.Name, number, cells));
            }
        }

        return rows.ToImmutable();
    }

    private ImmutableSortedDictionary<int, string> Cells(XmlReader reader)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<int, string>();
        var column = 0;
        while (
            reader.Read() && reader is not { NodeType: XmlNodeType.EndElement, LocalName: "row" }
        )
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = reader.GetAttribute("r") is { } place ? Column(place) : column + 1;
            var text = Cell(reader);
            if (text.Length > LongestCell)
            {
                throw new InvalidDataException($"a cell has more than {LongestCell} characters");
            }

            if (text.Length > 0)
            {
                cells[column] = text;
            }
        }

        return cells.ToImmutable();
    }

    private string Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(
            reader.GetAttribute("s"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var s
        )
            ? s
            : -1;
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = Text(reader, type == "inlineStr" ? "t" : "v");
        return type switch
        {
            "s" when text.Length == 0 => "",
            "s" => Shared(text),
            "n" when _styles.IsDay(style) => Day(text),
            _ => text,
        };
    }

    private string Shared(string index)
    {
        var at = int.Parse(index, CultureInfo.InvariantCulture);
        return at < _strings.Count
            ? _strings[at]
            : throw new InvalidDataException($"there is no shared string {at}");
    }

    /// <summary>The day of an Excel serial, "42446" as "2016-03-17"; the text itself when it is none.</summary>
    private string Day(string serial) =>
        ExcelDay.Of(serial, _from1904) is { } day ? EditionDate.Iso(day) : serial;

    // "BC12" is column 55.
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = column * 26 + (letter - 'A' + 1);
        }

        return column is > 0 and <= 16384
            ? column
            : throw new InvalidDataException($"'{Visible.Of(place)}' is no cell");
    }

    /// <summary>All text of the element the reader stands on, of its parts of that name; guides for pronunciation (rPh) left out.</summary>
    private static string Text(XmlReader reader, string part = "t")
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, inPart, guide) = (new StringBuilder(), reader.Depth, false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
            {
                guide = reader.NodeType == XmlNodeType.Element;
            }
            else if (reader.LocalName == part)
            {
                inPart = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (
                inPart
                && !guide
                && reader.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.CDATA
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace
            )
            {
                text.Append(reader.Value);
            }
        }

        return Escaped().Replace(text.ToString(), Unescaped);
    }

    // "_x000D_" is a carriage return.
    private static string Unescaped(Match match) =>
        (
            (char)
                int.Parse(
                    match.Groups["code"].ValueSpan,
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture
                )
        ).ToString();

    private XmlReader? Open(string part) =>
        _parts.Part(part) is { } stream ? XmlReader.Create(stream, XmlParts.Settings) : null;

    [GeneratedRegex(
        "_x(?<code>[0-9A-Fa-f]{4})_",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Escaped();
}
