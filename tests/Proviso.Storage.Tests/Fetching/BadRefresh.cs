using System.IO.Compression;
using System.Text;
using Proviso.Lists;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>A way in which a refresh goes wrong, and how it must be refused.</summary>
/// <param name="Cause">In words; no two are the same.</param>
/// <param name="Refused">"failed" with the code, or "held" with the gates that are shut.</param>
/// <param name="Spoil">Makes the server do it; what it does not touch is served right and new.</param>
internal sealed record BadRefresh(string Cause, string Refused, Action<RefreshTrial> Spoil)
{
    public override string ToString() => Cause;

    public static BadRefresh Set(string cause, string refused, Action<OfficialSet> spoil) =>
        new(
            cause,
            refused,
            trial =>
            {
                var set = OfficialSet.New();
                spoil(set);
                trial.Serve(set);
            }
        );

    /// <summary>The primary file answered so.</summary>
    public static BadRefresh Answer(string cause, string refused, LocalServer.Reply reply) =>
        new(cause, refused, trial => trial.Server.Serve("/sdn.csv", reply));

    /// <summary>The primary file with this content, sent whole.</summary>
    public static BadRefresh Content(string cause, string refused, Func<byte[], byte[]> spoil) =>
        Answer(
            cause,
            refused,
            LocalServer.File(spoil(OfficialSet.New().Files()[0].Content.ToArray()), "\"new\"")
        );

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params ListFile[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Content.Span);
            }
        }

        return packed.ToArray();
    }
}
