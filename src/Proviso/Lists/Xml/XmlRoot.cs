using System.Xml;

namespace Proviso.Lists.Xml;

/// <summary>The local name of a file's root element, by which forms know their files.</summary>
internal static class XmlRoot
{
    // An xml declaration, comments and the root's own namespaces take less.
    private const int Looked = 64 * 1024;

    /// <summary>Empty when the file is no xml, or breaks before its root.</summary>
    public static string Of(ListFile file) => Read(file, reader => reader.LocalName);

    /// <summary>An attribute of the root; empty when it is not there.</summary>
    public static string Attribute(ListFile file, string name) =>
        Read(file, reader => reader.GetAttribute(name) ?? "");

    private static string Read(ListFile file, Func<XmlReader, string> read)
    {
        if (!BeginsAsXml(file.Content.Span))
        {
            return "";
        }

        using var stream = new MemoryStream(
            file.Content[..Math.Min(file.Content.Length, Looked)].ToArray(),
            writable: false
        );
        using var reader = XmlReader.Create(stream, XmlParts.Settings);
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element ? read(reader) : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static bool BeginsAsXml(ReadOnlySpan<byte> bytes) =>
        (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes)
            .TrimStart(" \t\r\n"u8)
            .StartsWith("<"u8) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
