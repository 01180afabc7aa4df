using System.Runtime.InteropServices;
using System.Xml;

namespace Proviso.Lists.Xml;

/// <summary>
/// Streams an xml file record by record, so that only one is in memory at a time. A document type is refused (it
/// can name other files and swell without end), and so is a record far larger than any list's.
/// </summary>
internal sealed class XmlParts
{
    // The largest record seen, a set of reference values, has 740 elements; the deepest 12 levels.
    private const int MostElements = 200_000;
    private const int Deepest = 64;
    private const int LongestText = 1_000_000;

    private readonly string _file;
    private readonly Problems _problems;
    private readonly XmlReader _reader;
    private int _elements;
    private int _characters;

    private XmlParts(ListFile file, Problems problems, XmlReader reader)
    {
        (_file, _problems, _reader) = (file.Name, problems, reader);
    }

    /// <summary>Hands over every element of one of these names, whole, in the file's order.</summary>
    /// <param name="records">Local names; what holds records is passed through, what is inside one belongs to it.</param>
    /// <returns>False with a problem added when the file is broken: what was handed over is then not to be used.</returns>
    public static bool Read(
        ListFile file,
        Problems problems,
        IReadOnlyCollection<string> records,
        Action<XmlPart> take
    )
    {
        using var stream = Open(file);
        using var reader = XmlReader.Create(stream, Settings);
        var parts = new XmlParts(file, problems, reader);
        try
        {
            return parts.Walk(records.ToHashSet(StringComparer.Ordinal), take);
        }
        catch (XmlException e)
        {
            problems.Add(
                "PV0330",
                new SourceSpan(file.Name, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)),
                $"the xml is broken here: {Sentence(e)}",
                "the file is cut off or was spoilt on its way: fetch it again"
            );
            return false;
        }
    }

    // Not a copy: the advanced form of the SDN list has 120 MB.
    private static MemoryStream Open(ListFile file) =>
        MemoryMarshal.TryGetArray(file.Content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(file.Content.ToArray(), writable: false);

    internal static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private bool Walk(HashSet<string> records, Action<XmlPart> take)
    {
        while (_reader.Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && records.Contains(_reader.LocalName))
            {
                (_elements, _characters) = (0, 0);
                if (Whole() is not { } part)
                {
                    return false;
                }

                take(part);
            }
        }

        return true;
    }

    // A stack of our own: a made-up file nests without end.
    private XmlPart? Whole()
    {
        var open = new Stack<XmlPart>();
        do
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element when IsTooMuch(open.Count):
                    return null;
                case XmlNodeType.Element:
                    var isEmpty = _reader.IsEmptyElement;
                    var part = Begin();
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(part);
                    }

                    if (!isEmpty)
                    {
                        open.Push(part);
                    }
                    else if (open.Count == 0)
                    {
                        return part;
                    }

                    break;
                case XmlNodeType.EndElement when open.Count == 1:
                    return open.Pop();
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _characters += _reader.Value.Length;
                    open.Peek().Say(_reader.Value);
                    break;
            }
        } while (_reader.Read());

        return null;
    }

    private XmlPart Begin()
    {
        var part = new XmlPart(_reader.LocalName, Here());
        while (_reader.MoveToNextAttribute())
        {
            part.Add(_reader.LocalName, _reader.Value);
        }

        _reader.MoveToElement();
        return part;
    }

    private bool IsTooMuch(int depth)
    {
        if (depth < Deepest && _elements++ < MostElements && _characters < LongestText)
        {
            return false;
        }

        _problems.Add(
            "PV0330",
            Here(),
            "a record of the xml is larger or deeper than any list's",
            "no sanctions list is like that: look at the file, and fetch it again"
        );
        return true;
    }

    private SourceSpan Here()
    {
        var line = (IXmlLineInfo)_reader;
        return new SourceSpan(_file, line.LineNumber, line.LinePosition);
    }

    // The place stands in the diagnostic already: " Line 53, position 10." is cut off.
    private static string Sentence(XmlException e)
    {
        var at = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        var text = (at < 0 ? e.Message : e.Message[..at]).TrimEnd('.');
        return Visible.InLine(text);
    }
}
