using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Proviso.Screening.Customers;

/// <summary>The bytes of one row, and the places in it.</summary>
/// <param name="line">On which the row begins.</param>
internal readonly ref struct RowText(string file, ReadOnlySpan<byte> bytes, int line)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>Null for text in UTF-8 without a NUL.</summary>
    public Diagnostic? NotText()
    {
        if (Utf8.IsValid(Bytes) && !Bytes.Contains((byte)0))
        {
            return null;
        }

        var at = 0;
        while (at < Bytes.Length && Bytes[at] != 0)
        {
            if (Rune.DecodeFromUtf8(Bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                break;
            }

            at += length;
        }

        return Fault(
            "PV0302",
            at,
            at < Bytes.Length && Bytes[at] == 0
                ? "a NUL byte stands here"
                : "this byte is not UTF-8 text",
            "save the file as UTF-8"
        );
    }

    /// <param name="at">In bytes from the row's start.</param>
    public Diagnostic Fault(string code, int at, string message, string hint) =>
        new(code, Place(at), message, hint);

    public SourceSpan Place(int at)
    {
        var before = Bytes[..Math.Min(at, Bytes.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new(
            file,
            line + before.Count((byte)'\n'),
            Encoding.UTF8.GetCharCount(before[start..]) + 1
        );
    }
}
