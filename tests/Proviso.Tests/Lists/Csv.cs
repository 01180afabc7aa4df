using System.IO.Compression;
using System.Text;
using NodaTime;
using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Tests.Lists;

/// <summary>Small csv sets for the reader's tests.</summary>
internal static class Csv
{
    public const string Fsb =
        "21344,\"FEDERAL SECURITY SERVICE\",-0- ,\"NPWMD] [CYBER2] [CAATSA - RUSSIA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Target Type Government Entity; a.k.a. 'FSB'.\"";

    public const string FsbAlias = "21344,33856,\"aka\",\"FEDERALNAYA SLUZHBA BEZOPASNOSTI\",-0- ";

    public static ListFile File(string text, string name = "sdn.csv") =>
        new(name, Encoding.UTF8.GetBytes(text));

    public static ListFile Packed(byte[] bytes, string name = "sdn.csv.gz")
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return new ListFile(name, packed.ToArray());
    }

    /// <summary>A zip archive of these files, under their names.</summary>
    public static ListFile Zip(params ListFile[] files)
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

        return new ListFile("list.zip", packed.ToArray());
    }

    /// <summary>One row of sdn.csv.</summary>
    public static string Row(int number, string name, string programs, string remarks = "") =>
        $"{number},\"{name}\",-0- ,\"{programs}\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,{(remarks.Length == 0 ? "-0- " : $"\"{remarks}\"")}";

    public static ListEdition Read(params ListFile[] files) =>
        OfacCsvReader.Read([.. files], EditionDate.Given(new LocalDate(2022, 7, 6)));

    public static ListEdition Read(string text) => Read(File(text));

    /// <summary>An edition of a day with these rows.</summary>
    public static ListEdition Edition(EditionDate date, params string[] rows) =>
        OfacCsvReader.Read([File(string.Join('\n', rows) + "\n")], date);

    /// <summary>The one diagnostic that reading gives.</summary>
    public static Diagnostic Problem(params ListFile[] files) =>
        Assert.Single(Assert.Throws<InvalidInputException>(() => Read(files)).Diagnostics);

    public static Diagnostic Problem(string text) => Problem(File(text));
}
