using System.Text;

namespace Proviso.Lists;

/// <summary>Bytes to text, refusing what is plainly not a delimited list: other encodings, web pages, archives.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark, or null with a problem added.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, Problems problems)
    {
        var start = new SourceSpan(file, 1, 1);
        if (NotText(bytes) is var (code, message, hint))
        {
            problems.Add(code, start, message, hint);
            return null;
        }

        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (body.IndexOf((byte)0) is var nul and >= 0)
        {
            problems.Add("PV0302", Place(file, body, nul), "a NUL byte stands here", AsUtf8);
            return null;
        }

        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException e)
        {
            var where = Place(file, body, Math.Max(0, e.Index));
            problems.Add("PV0302", where, "this byte is not UTF-8 text", AsUtf8);
            return null;
        }
    }

    private const string AsUtf8 = "save the file as UTF-8 or fetch it again";

    /// <summary>
    /// UTF-8 where the bytes are, else Windows-1252, in which the United Kingdom's list was published: its names have
    /// curly quotation marks and accents as single bytes.
    /// </summary>
    public static string? DecodeWestern(string file, ReadOnlySpan<byte> bytes, Problems problems)
    {
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return Decode(file, bytes, problems);
        }

        try
        {
            _ = Strict.GetCharCount(bytes);
            return Decode(file, bytes, problems);
        }
        catch (DecoderFallbackException)
        {
            return Western(file, bytes, problems);
        }
    }

    private static string? Western(string file, ReadOnlySpan<byte> bytes, Problems problems)
    {
        var nobody = bytes.IndexOfAny(Undefined);
        if (nobody >= 0)
        {
            problems.Add(
                "PV0302",
                Place(file, bytes, nobody),
                "this byte is neither UTF-8 nor Windows-1252 text",
                AsUtf8
            );
            return null;
        }

        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            text.Append(one is >= 0x80 and < 0xA0 ? HighControls[one - 0x80] : (char)one);
        }

        return text.ToString();
    }

    // NUL, and the five bytes to which Windows-1252 gives no character.
    private static readonly System.Buffers.SearchValues<byte> Undefined =
        System.Buffers.SearchValues.Create([0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    // 0x80 to 0x9F, the only bytes in which Windows-1252 and Latin-1 differ.
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static (string Code, string Message, string Hint)? NotText(ReadOnlySpan<byte> bytes)
    {
        var body = (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        return bytes switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => (
                "PV0302",
                "the file is UTF-16",
                "save it as UTF-8 or fetch it again"
            ),
            _ when body.IndexOfAnyExcept(" \t\r\n\x1A"u8) < 0 => (
                "PV0301",
                "the file is empty",
                "fetch it again"
            ),
            _ when body.StartsWith("<?xml"u8) => (
                "PV0303",
                "the file is xml",
                "this reader takes the csv form: sdn.csv, alt.csv"
            ),
            _ when body[0] == (byte)'<' => (
                "PV0303",
                "the file is a web page, not a list",
                "a download was answered with an error page: fetch the list again"
            ),
            _ => null,
        };
    }

    private static SourceSpan Place(string file, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..index];
        return new SourceSpan(
            file,
            before.Count((byte)'\n') + 1,
            index - before.LastIndexOf((byte)'\n')
        );
    }
}
