using System.Globalization;
using System.Security.Cryptography;
using Proviso.Desk;
using Proviso.Screening;

namespace Proviso.Cli.Batch;

/// <summary>Everything on which the bytes of a batch's outputs rest, in words that can be compared and told.</summary>
internal static class BatchAbout
{
    public static ImmutableArray<(string What, string Value)> Of(
        BatchTerms terms,
        FrontDesk desk,
        Digest? input
    ) =>
        [
            ("the input", input is { } known ? known.Hex : terms.File),
            ("--map", string.Join(',', terms.Map.Columns.Select(c => $"{c.Role}={c.Column}"))),
            ("--key", terms.Map.Key ?? ""),
            ("--delimiter", terms.Delimiter?.ToString() ?? ""),
            (
                "the day",
                $"{terms.Day.At:uuuu-MM-dd} {(terms.Day.AsItStands ? "edition" : "given")}"
            ),
            ("--min", terms.Min.ToString("0.####", CultureInfo.InvariantCulture)),
            ("--limit", terms.Limit?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("--verbose", terms.Verbose ? "yes" : "no"),
            ("the outputs", string.Join(' ', terms.Targets.Select(t => $"{t.Format}={t.File}"))),
            ("--rejects", terms.Rejects ?? ""),
            (
                "the lists",
                string.Join(' ', desk.Lists.Select(l => $"{l.Id} {l.Published} {l.Sha256.Hex}"))
            ),
            ("the law pack", desk.LawDigest.Hex),
            ("the engine", $"{FrontDesk.Engine} {Screener.Version}"),
        ];

    public static Digest DigestOf(string file)
    {
        using var stream = OpenInput(file);
        return new Digest(Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <exception cref="InvalidInputException">There is no such file, or it cannot be read (PV0401).</exception>
    public static Stream OpenInput(string file)
    {
        try
        {
            return file == BatchTerms.StandardInput
                ? Console.OpenStandardInput()
                : new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite,
                    bufferSize: 0,
                    FileOptions.SequentialScan
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Inputs.Unreadable(
                "PV0401",
                file,
                e is FileNotFoundException or DirectoryNotFoundException
                    ? "there is no such file"
                    : $"cannot be read: {e.Message}",
                "check the path"
            );
        }
    }
}
