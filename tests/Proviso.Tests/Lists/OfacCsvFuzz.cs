using System.Text;
using CsCheck;
using NodaTime;
using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Tests.Lists;

public sealed class OfacCsvFuzz
{
    private static readonly byte[] Whole = Encoding.ASCII.GetBytes(
        Csv.Fsb + "\r\n" + Csv.Row(36, "AEROCARIBBEAN AIRLINES", "CUBA") + "\r\n\u001A"
    );

    private static readonly byte[] Bytes =
    [
        .. "\0\"',-0|@\r\n;[] \u001A<9"u8,
        0x1F,
        0x8B,
        0xC3,
        0xFF,
        0xFE,
    ];

    private static int? Parties(byte[] bytes)
    {
        try
        {
            return OfacCsvReader
                .Read(
                    [new ListFile("sdn.csv", bytes)],
                    EditionDate.Given(new LocalDate(2020, 1, 1))
                )
                .Parties.Length;
        }
        catch (InvalidInputException e)
        {
            Assert.All(
                e.Diagnostics,
                problem => Assert.True(problem.Where is { Line: > 0, Column: > 0 })
            );
            return null;
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_or_holds_whole_rows_only()
    {
        var firstRow = Csv.Fsb.Length;
        for (var length = 0; length < Whole.Length; length++)
        {
            var parties = Parties(Whole[..length]);
            var atRowEnd = length - firstRow is >= 0 and <= 2;
            // The last row ends in "-0- \r\n\x1A": from "-0-" on it is whole.
            var whole = length >= Whole.Length - 4;
            Assert.Equal(
                whole ? 2
                    : atRowEnd ? 1
                    : null,
                parties
            );
        }
    }

    private static readonly string[] Set =
    [
        Csv.Row(36, "AEROCARIBBEAN AIRLINES", "CUBA", Long) + "\n" + Csv.Fsb + "\n",
        "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \n" + Csv.FsbAlias + "\n",
        "36,25,\"A\",\"Havana\",\"Cuba\",\"x\"\n21344,1,\"B\",\"Moscow\",\"Russia\",-0- \n",
        "36,\"OND'.\"\n21344,\"; more\"\n",
    ];

    private static string Long => new string('x', 987) + "; a.k.a. 'SEC";

    /// <summary>Each of the four files in turn: what is taken is rows that were there whole, never a part of one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_set_with_one_file_cut_anywhere_is_refused_or_holds_whole_rows_only(int cut)
    {
        // A tail that is cut off leaves the remarks of the row itself. An address cut where its last field
        // would begin is taken without it, and a caveat says so.
        HashSet<string> allowed =
        [
            .. Said(ReadSet(Set)!),
            .. Said(ReadSet(Set[..3])!),
            "A, Havana, Cuba",
        ];
        var (taken, refused) = (0, 0);
        for (var length = 0; length <= Set[cut].Length; length++)
        {
            var files = (string[])Set.Clone();
            files[cut] = files[cut][..length];
            if (ReadSet(files) is not { } edition)
            {
                refused++;
                continue;
            }

            taken++;
            Assert.Subset(allowed, Said(edition));
        }

        Assert.True(
            taken >= 2 && refused > Set[cut].Length / 2,
            $"{taken} taken, {refused} refused"
        );
    }

    private static ListEdition? ReadSet(string[] files)
    {
        try
        {
            return Csv.Read([.. files.Select((text, at) => Csv.File(text, $"{at}.csv"))]);
        }
        catch (InvalidInputException e)
        {
            Assert.All(e.Diagnostics, problem => Assert.NotNull(problem.Hint));
            return null;
        }
    }

    private static HashSet<string> Said(ListEdition edition) =>
        [
            .. edition.Parties.SelectMany(party =>
                party
                    .Names.Select(name => $"{name.Kind} {name.Text}")
                    .Concat(party.Addresses.Select(address => $"{address}"))
                    .Append($"{party.Key[9..]} remarks {party.Remarks.Length}")
            ),
        ];

    [Fact]
    public void Whatever_the_bytes_the_answer_is_an_edition_or_a_diagnostic() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, Bytes.Length - 1], Gen.Int[0, 2])
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    var bytes = Whole.ToList();
                    foreach (var (at, with, how) in edits)
                    {
                        var place = Math.Min(at, bytes.Count - 1);
                        if (how != 1)
                        {
                            bytes.RemoveAt(place);
                        }

                        if (how != 0)
                        {
                            bytes.Insert(place, Bytes[with]);
                        }
                    }

                    Parties([.. bytes]);
                },
                iter: 5000
            );
}
