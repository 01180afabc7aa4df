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

    private const string AsUtf8 =
        "OFAC's csv is plain ASCII; save the file as UTF-8 or fetch it again";

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
