using System.Buffers.Binary;
using System.IO.Compression;
using Proviso.Lists.Xlsx;

namespace Proviso.Lists;

/// <summary>
/// Takes gzip and zip off, told by the first bytes, within a budget: a small file must not fill the memory.
/// A zip may hold gzipped files; beyond that nothing packed may hold anything packed.
/// </summary>
internal static class Unpacking
{
    private const string LookAtIt = "unpack it yourself, look at it, and give the plain files";

    /// <summary>The plain files: one for a plain or gzipped file, all of an archive; none with a problem added.</summary>
    public static ImmutableArray<ListFile> Files(ListFile file, Problems problems)
    {
        if (file.Content.Length > UnpackingBudget.MostBytes)
        {
            Refuse(file, problems, "the file is larger than 256 MB", "no sanctions list is");
            return [];
        }

        // A workbook is a zip archive of its parts, and one file of a list.
        if (XlsxParts.IsWorkbook(file))
        {
            return [file];
        }

        var budget = new UnpackingBudget(file.Content.Length);
        if (IsZip(file))
        {
            return new ZipUnpacking(file, budget, problems).Files();
        }

        return !IsGzip(file) ? [file]
            : Gunzip(file, budget, problems) is { } plain ? [plain]
            : [];
    }

    /// <summary>A gzipped file plain; null with a problem added.</summary>
    public static ListFile? Gunzip(ListFile file, UnpackingBudget budget, Problems problems)
    {
        try
        {
            using var packed = new MemoryStream(file.Content.ToArray(), writable: false);
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            if (budget.Read(gzip) is not { } plain)
            {
                Refuse(file, problems, $"the gzip data is a bomb: {budget.Exceeded}", LookAtIt);
                return null;
            }

            if (IsCut(file.Content.Span, plain.Length))
            {
                throw new InvalidDataException();
            }

            var inside = new ListFile(file.Name, plain);
            if (!IsPacked(inside) || XlsxParts.IsWorkbook(inside))
            {
                return inside;
            }

            Refuse(file, problems, "a packed file holds another packed file", LookAtIt);
        }
        catch (InvalidDataException)
        {
            Refuse(file, problems, "the gzip data is damaged or cut off", "fetch it again");
        }

        return null;
    }

    public static bool IsGzip(ListFile file) => file.Content.Span is [0x1F, 0x8B, ..];

    public static bool IsZip(ListFile file) =>
        file.Content.Span is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public static void Refuse(ListFile file, Problems problems, string message, string hint) =>
        problems.Add("PV0311", new SourceSpan(file.Name, 1, 1), message, hint);

    private static bool IsPacked(ListFile file) => IsGzip(file) || IsZip(file);

    // The last four bytes tell the length of the last member; a stream cut at a block's end decodes without complaint.
    private static bool IsCut(ReadOnlySpan<byte> packed, long length) =>
        packed.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) > length;
}
