using System.Text;

namespace Proviso.Reading;

/// <summary>Takes the bytes of a document for text, or says what they are instead.</summary>
public static class DocumentText
{
    /// <summary>5 MB.</summary>
    public const int MostBytes = 5_000_000;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    // Told by the mark at their beginning; without one the text is UTF-8.
    private static readonly ImmutableArray<UnicodeEncoding> MarkedUtf16 =
    [
        new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly ImmutableArray<(byte[] Begins, string What)> Forms =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive, perhaps a DOCX"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Office file"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF file"),
    ];

    /// <param name="name">For messages.</param>
    /// <returns>The text without a byte order mark; offsets count UTF-16 units from after it, whatever the file's encoding.</returns>
    /// <exception cref="InvalidInputException">Too large (PV0701), or neither UTF-8 nor marked UTF-16 text (PV0702).</exception>
    public static string Read(string name, ReadOnlySpan<byte> content)
    {
        foreach (var (begins, what) in Forms)
        {
            if (content.StartsWith(begins))
            {
                throw Wrong("PV0702", name, $"is {what}, which is not read yet", "give its text");
            }
        }

        if (content.Length > MostBytes)
        {
            throw TooLarge(name);
        }

        var isUtf16 = false;
        Encoding encoding = Strict;
        foreach (var marked in MarkedUtf16)
        {
            if (content.StartsWith(marked.Preamble))
            {
                (encoding, isUtf16) = (marked, true);
            }
        }

        try
        {
            var text = encoding.GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw Wrong(
                    "PV0702",
                    name,
                    "is not text: it holds NUL characters",
                    "save it as UTF-8"
                )
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(
                "PV0702",
                name,
                $"is not {(isUtf16 ? "UTF-16" : "UTF-8")} text",
                "save it as UTF-8"
            );
        }
    }

    public static InvalidInputException TooLarge(string name) =>
        Wrong("PV0701", name, "is larger than 5 MB", "divide it, and scan the parts");

    private static InvalidInputException Wrong(
        string code,
        string name,
        string what,
        string hint
    ) => new(new Diagnostic(code, new SourceSpan(name, 0, 0), what, hint));
}
