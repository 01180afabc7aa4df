using System.Security.Cryptography;

namespace Proviso.Lists.Ofac;

/// <summary>
/// Reads an OFAC list in its delimited form: sdn.csv with alt.csv, add.csv and sdn_comments.csv where they are
/// given, and the cons_ files likewise. Also .pip and .del, which differ by the delimiter; each of them
/// gzipped, or all in a zip archive. Which file is which is told by content, not by name.
/// </summary>
public static class OfacCsvReader
{
    internal const string Form = "OFAC csv";

    /// <param name="list">The first part of every key. Which OFAC list a csv belongs to, the file does not tell.</param>
    /// <exception cref="InvalidInputException">Anything in any of the files is wrong; nothing has been taken.</exception>
    public static ListEdition Read(
        ImmutableArray<ListFile> files,
        EditionDate published,
        string list = "ofac-sdn"
    ) => Read(files, published, list, isStarter: false);

    internal static ListEdition Read(
        ImmutableArray<ListFile> files,
        EditionDate published,
        string list,
        bool isStarter
    )
    {
        var problems = new Problems();
        ImmutableArray<OfacTable> tables =
        [
            .. files
                .SelectMany(file => Unpacking.Files(file, problems))
                .Select(file => OfacTable.Read(file, problems))
                .OfType<OfacTable>(),
        ];
        problems.ThrowIfAny();
        RefuseWrongSet(files, tables, problems);
        problems.ThrowIfAny();

        var join = new OfacParties(list, problems);
        var parties = join.Join(
            Find(tables, OfacForm.Primary)!,
            Find(tables, OfacForm.Alternate),
            Find(tables, OfacForm.Address),
            Find(tables, OfacForm.Comments)
        );
        problems.ThrowIfAny();
        return new ListEdition(
            "OFAC",
            list,
            published,
            DigestOf(tables),
            parties,
            Caveats(tables, join.CutRemarks),
            isStarter
        )
        {
            Form = Form,
            Lacks = ["relations", "listed", "legal_basis", "measures"],
            HasAliases = Find(tables, OfacForm.Alternate) is not null,
            HasAddresses = Find(tables, OfacForm.Address) is not null,
        };
    }

    private static OfacTable? Find(ImmutableArray<OfacTable> tables, OfacForm form) =>
        tables.FirstOrDefault(table => table.Form == form);

    private static void RefuseWrongSet(
        ImmutableArray<ListFile> files,
        ImmutableArray<OfacTable> tables,
        Problems problems
    )
    {
        foreach (var twice in tables.GroupBy(table => table.Form).Where(same => same.Skip(1).Any()))
        {
            problems.Add(
                "PV0309",
                new SourceSpan(twice.Last().File, 1, 1),
                $"this and {twice.First().File} are the same file of a set ({(int)twice.Key} columns)",
                "give the files of one edition together, and each edition by itself"
            );
        }

        if (Find(tables, OfacForm.Primary) is null)
        {
            problems.Add(
                "PV0309",
                new SourceSpan(files.IsEmpty ? "(no file)" : files[0].Name, 1, 1),
                "the primary file is missing: none of the files given has the 12 columns of sdn.csv",
                "aliases and addresses mean nothing without their parties: give sdn.csv too"
            );
        }
    }

    // In the order sdn, alt, add, comments, whatever the files are called: `cat sdn.csv alt.csv | sha256sum`.
    private static Digest DigestOf(ImmutableArray<OfacTable> tables)
    {
        OfacForm[] order =
        [
            OfacForm.Primary,
            OfacForm.Alternate,
            OfacForm.Address,
            OfacForm.Comments,
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.OrderBy(table => Array.IndexOf(order, table.Form)))
        {
            hash.AppendData(table.Plain.Span);
        }

        return new Digest(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ImmutableArray<string> Caveats(ImmutableArray<OfacTable> tables, int cutRemarks)
    {
        var caveats = ImmutableArray.CreateBuilder<string>();
        if (Find(tables, OfacForm.Alternate) is null)
        {
            caveats.Add("alt.csv was not given: strong aliases are missing.");
        }

        if (cutRemarks > 0)
        {
            caveats.Add(
                $"The remarks of {cutRemarks} parties are cut at 1,000 characters and sdn_comments.csv does not continue them: weak aliases and links after the cut are missing."
            );
        }

        caveats.AddRange(
            tables
                .Where(table => table.EndsInsideNull)
                .Select(table =>
                    $"{table.File} is cut off in its last field: addresses may be missing."
                )
        );
        return caveats.ToImmutable();
    }
}
