using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>Archives: the same edition as the files in them, or one diagnostic.</summary>
public sealed class ZipTests
{
    private static readonly ListFile Sdn = Csv.File(Csv.Fsb + "\n");
    private static readonly ListFile Alt = Csv.File(Csv.FsbAlias + "\n", "alt.csv");

    private static ListFile Gz(ListFile file) =>
        Csv.Packed(file.Content.ToArray(), file.Name + ".gz");

    private static void Refused(ListFile file, string words)
    {
        var problem = Csv.Problem(file);
        Assert.Equal("PV0311", problem.Code);
        Assert.Equal((1, 1), (problem.Where.Line, problem.Where.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Hint);
    }

    [Fact]
    public void A_folder_gzipped_files_a_zip_and_a_zip_of_gzipped_files_are_one_edition()
    {
        var plain = Csv.Read(Sdn, Alt);
        ListEdition[] others =
        [
            Csv.Read(Gz(Alt), Gz(Sdn)),
            Csv.Read(Csv.Zip(Alt, Sdn)),
            Csv.Read(Csv.Zip(Gz(Sdn), Gz(Alt))),
            Csv.Read(Csv.Zip(Sdn), Csv.Zip(Alt)),
        ];
        Assert.All(
            others,
            other =>
            {
                Assert.Equal(plain.Sha256, other.Sha256);
                Assert.True(ListDelta.Between(plain, other).IsEmpty);
            }
        );
    }

    [Fact]
    public void Names_inside_an_archive_do_not_matter_and_its_folders_are_no_files()
    {
        var swapped = Csv.Zip(
            new ListFile("folder/", default),
            Sdn with
            {
                Name = "folder/alt.csv",
            },
            Alt with
            {
                Name = "../sdn.csv",
            }
        );
        Assert.Equal(Csv.Read(Sdn, Alt).Sha256, Csv.Read(swapped).Sha256);
    }

    [Fact]
    public void A_problem_inside_an_archive_names_both() =>
        Assert.Equal("list.zip/sdn.csv", Csv.Problem(Csv.Zip(Csv.File(Csv.Fsb[..^5]))).Where.File);

    [Fact]
    public void A_name_chosen_by_the_archives_maker_cannot_reach_the_terminal()
    {
        var name = "\u001B[2J" + new string('x', 5000);
        var file = Csv.Problem(Csv.Zip(Csv.File("no list", name))).Where.File;
        Assert.DoesNotContain('\u001B', file);
        Assert.True(file.Length < 200);
    }

    [Fact]
    public void An_archive_in_an_archive_is_refused()
    {
        Refused(Csv.Zip(Csv.Zip(Sdn)), "inside the archive");
        Refused(Gz(Csv.Zip(Sdn)), "another packed file");
        Refused(Gz(Gz(Sdn)), "another packed file");
        Assert.Contains(
            "another packed file",
            Csv.Problem(Csv.Zip(Gz(Gz(Sdn)))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_fills_the_memory()
    {
        Refused(Csv.Zip(new ListFile("a", new byte[50_000_000])), "bomb");
        Refused(Csv.Zip(Gz(new ListFile("a", new byte[50_000_000]))), "bomb");
        // Each entry within the ratio by its own declared size, together beyond it.
        Refused(
            Csv.Zip([
                .. Enumerable.Range(0, 60).Select(n => new ListFile($"{n}", new byte[1_000_000])),
            ]),
            "bomb"
        );
    }

    [Fact]
    public void More_than_64_files_are_refused_by_the_count_at_the_end()
    {
        ListFile Of(int count) =>
            Csv.Zip([.. Enumerable.Range(0, count).Select(n => new ListFile($"{n}", Sdn.Content))]);
        Refused(Of(65), "more than 64 files");
        Assert.Equal("PV0309", Csv.Problem(Of(2)).Code);
    }

    [Fact]
    public void A_count_at_the_end_that_lies_is_refused()
    {
        var bytes = Csv.Zip([
                .. Enumerable.Range(0, 65).Select(n => new ListFile($"{n}", Sdn.Content)),
            ])
            .Content.ToArray();
        bytes[^12] = 1;
        bytes[^14] = 1;
        Refused(new ListFile("list.zip", bytes), "damaged");
    }

    [Fact]
    public void An_encrypted_file_is_refused_and_says_what_to_do()
    {
        var bytes = Csv.Zip(Sdn).Content.ToArray();
        bytes[6] |= 1;
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Refused(new ListFile("list.zip", bytes), "encrypted");
    }

    [Fact]
    public void An_empty_archive_is_refused() => Refused(Csv.Zip(), "holds no file");

    [Fact]
    public void Text_that_begins_like_an_archive_is_refused() =>
        Refused(Csv.File("PK\u0003\u0004...."), "damaged");

    [Fact]
    public void An_archive_cut_anywhere_is_refused()
    {
        var whole = Csv.Zip(Sdn, Alt).Content;
        for (var length = 0; length < whole.Length; length++)
        {
            var code = Csv.Problem(new ListFile("list.zip", whole[..length])).Code;
            Assert.Equal(
                length == 0 ? "PV0301"
                    : length < 4 ? "PV0304"
                    : "PV0311",
                code
            );
        }
    }

    /// <summary>A changed byte may sit in a time or a name; what is read is the same bytes or nothing.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_changed_anywhere_gives_the_same_edition_or_a_diagnostic(bool gzip)
    {
        var whole = (gzip ? Gz(Sdn) : Csv.Zip(Sdn)).Content.ToArray();
        var digest = Csv.Read(Sdn).Sha256;
        var refused = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var mask in new byte[] { 1, 0x10, 0x80 })
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] ^= mask;
                try
                {
                    Assert.Equal(digest, Csv.Read(new ListFile("x", bytes)).Sha256);
                }
                catch (InvalidInputException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > whole.Length);
    }

    [Fact]
    public void A_real_edition_is_the_same_out_of_a_zip()
    {
        var files = Snapshots.Files("sdn_2019-08");
        var zip = Csv.Zip([.. files]);
        var edition = Csv.Read(zip);
        Assert.Equal(7737, edition.Parties.Length);
        Assert.Equal(Csv.Read([.. files]).Sha256, edition.Sha256);
    }
}
