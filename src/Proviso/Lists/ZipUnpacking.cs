using System.Buffers.Binary;
using System.IO.Compression;
using Proviso.Lists.Xlsx;

namespace Proviso.Lists;

/// <summary>The files of one zip archive, all of them or none. Their names serve messages only.</summary>
internal sealed class ZipUnpacking(ListFile archive, UnpackingBudget budget, Problems problems)
{
    private const int MostEntries = 64;
    private const int LongestName = 100;
    private const string FetchAgain = "fetch it again";

    public ImmutableArray<ListFile> Files()
    {
        // Before the directory is read, which alone can fill the memory.
        if (CountAtEnd(archive.Content.Span) > MostEntries)
        {
            Refuse(
                $"the archive holds more than {MostEntries} files",
                "give the files of one list: no edition has so many"
            );
            return [];
        }

        try
        {
            using var packed = new MemoryStream(archive.Content.ToArray(), writable: false);
            using var zip = new ZipArchive(packed, ZipArchiveMode.Read);
            return Entries(zip);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            Refuse("the zip archive is damaged, cut off, or packed in an unknown way", FetchAgain);
            return [];
        }
    }

    private ImmutableArray<ListFile> Entries(ZipArchive zip)
    {
        var files = ImmutableArray.CreateBuilder<ListFile>();
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            if (Plain(entry) is not { } file)
            {
                return [];
            }

            files.Add(file);
        }

        if (files.Count == 0)
        {
            Refuse("the zip archive holds no file", FetchAgain);
        }

        return files.ToImmutable();
    }

    private ListFile? Plain(ZipArchiveEntry entry)
    {
        var name = Name(entry);
        if (entry.IsEncrypted)
        {
            return Refuse(
                $"{name} is encrypted",
                "unpack it with its password and give the plain files"
            );
        }

        using var stream = entry.Open();
        if (budget.Read(stream) is not { } bytes)
        {
            return Refuse(
                $"the zip archive is a bomb: {budget.Exceeded}",
                "unpack it yourself, look at it, and give the plain files"
            );
        }

        if (bytes.LongLength != entry.Length || Crc32.Of(bytes) != entry.Crc32)
        {
            return Refuse($"{name} is damaged: its checksum is wrong", FetchAgain);
        }

        var file = new ListFile($"{archive.Name}/{name}", bytes);
        if (Unpacking.IsZip(file) && !XlsxParts.IsWorkbook(file))
        {
            return Refuse($"{name} is an archive inside the archive", "unpack the outer one first");
        }

        return Unpacking.IsGzip(file) ? Unpacking.Gunzip(file, budget, problems) : file;
    }

    // Whoever made the archive chose it: it may be long and may hold escape sequences.
    private static string Name(ZipArchiveEntry entry)
    {
        var name = string.Concat(
            entry.FullName.Select(character => char.IsControl(character) ? '?' : character)
        );
        return name.Length <= LongestName ? name : name[..LongestName] + "…";
    }

    private ListFile? Refuse(string message, string hint)
    {
        Unpacking.Refuse(archive, problems, message, hint);
        return null;
    }

    // The end record: "PK\5\6" in the last 64 KB, the number of entries in its bytes 10 and 11.
    private static int CountAtEnd(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + 12 > bytes.Length
            ? 0
            : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 10)..]);
    }
}
