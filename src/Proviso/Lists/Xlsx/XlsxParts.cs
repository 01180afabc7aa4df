using System.IO.Compression;

namespace Proviso.Lists.Xlsx;

/// <summary>The parts of a workbook: an xlsx file is a zip archive of xml files.</summary>
internal sealed class XlsxParts
{
    private const int MostParts = 256;
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxParts() { }

    /// <summary>Told by the name of its workbook in the directory at the archive's end.</summary>
    public static bool IsWorkbook(ListFile file) =>
        Unpacking.IsZip(file)
        && file.Content.Span[Math.Max(0, file.Content.Length - 64 * 1024)..]
            .LastIndexOf("xl/workbook.xml"u8) >= 0;

    /// <returns>Null with a problem added: damaged, encrypted or a bomb.</returns>
    public static XlsxParts? Open(ListFile file, Problems problems)
    {
        try
        {
            using var packed = new MemoryStream(file.Content.ToArray(), writable: false);
            using var zip = new ZipArchive(packed, ZipArchiveMode.Read);
            var parts = new XlsxParts();
            var budget = new UnpackingBudget(file.Content.Length);
            if (zip.Entries.Count > MostParts)
            {
                return Refuse(file, problems, $"the workbook has more than {MostParts} parts");
            }

            foreach (var entry in zip.Entries.Where(entry => IsNeeded(entry.FullName)))
            {
                using var stream = entry.Open();
                if (budget.Read(stream) is not { } bytes)
                {
                    return Refuse(file, problems, $"the workbook is a bomb: {budget.Exceeded}");
                }

                if (bytes.LongLength != entry.Length || Crc32.Of(bytes) != entry.Crc32)
                {
                    return Refuse(file, problems, "the workbook is damaged: a checksum is wrong");
                }

                parts._parts[entry.FullName] = bytes;
            }

            return parts;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return Refuse(file, problems, "the workbook is damaged or cut off");
        }
    }

    /// <summary>Null where the workbook has no such part.</summary>
    public Stream? Part(string name) =>
        _parts.TryGetValue(name, out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    /// <summary>Sheets by their number, "xl/worksheets/sheet1.xml" first.</summary>
    public IEnumerable<string> Sheets =>
        _parts
            .Keys.Where(name =>
                name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
            )
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);

    private static bool IsNeeded(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (
            name is "xl/workbook.xml" or "xl/sharedStrings.xml" or "xl/styles.xml"
            || name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
        );

    private static XlsxParts? Refuse(ListFile file, Problems problems, string message)
    {
        problems.Add("PV0343", new SourceSpan(file.Name, 1, 1), message, "fetch it again");
        return null;
    }
}
