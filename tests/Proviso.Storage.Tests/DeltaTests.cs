using System.Text;
using CsCheck;
using Proviso.Storage.Deltas;

namespace Proviso.Storage.Tests;

/// <summary>A file as the difference from another (RFC 3284): exact, small where they are alike, and no trap for its reader.</summary>
public sealed class DeltaTests
{
    // Rows that repeat one another, as a list's do; then some taken out, put in, spoilt or moved.
    private static readonly Gen<(byte[] From, byte[] To)> Pairs = Gen.Select(
        Gen.Int[0, 9999].List[0, 300],
        Gen.Int[0, 3],
        Gen.Int[1, 40],
        (rows, how, every) =>
        {
            var text = rows.Select(n => $"{n},\"PARTY {n}\",-0- ,-0- ,-0- ,-0- ,\"CUBA\"\r\n");
            var other = text.SelectMany(
                (row, i) =>
                    i % every != 0
                        ? [row]
                        : how switch
                        {
                            0 => Array.Empty<string>(),
                            1 => [row, $"{i}{i},\"NEW\"\n"],
                            2 => [row.Replace("PARTY", "PÄRTY", StringComparison.Ordinal)],
                            _ => [row[5..], row],
                        }
            );
            return (Bytes(text), Bytes(other));
        }
    );

    [Fact]
    public void What_comes_back_is_what_went_in()
    {
        Pairs.Sample(pair => Assert.Equal(pair.To, Again(pair.From, pair.To)));
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 200])
            .Sample((from, to) => Assert.Equal(to, Again(from, to)));
    }

    [Fact]
    public void One_row_more_costs_one_row_and_a_little()
    {
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(n => $"{n},\"PARTY {n}\",-0- ,-0- ,-0- ,-0- ,\"CUBA\"\r\n")
            .ToArray();
        var (from, to) = (Bytes(rows), Bytes([.. rows[..9000], "a new row\r\n", .. rows[9000..]]));
        Assert.InRange(DeltaWriter.Between(from, to).Length, 12, 80);
    }

    /// <summary>The header of RFC 3284 §4.1, then one window with the whole base as its source segment (§4.2).</summary>
    [Fact]
    public void The_delta_is_written_as_the_standard_says()
    {
        var from = Bytes(["0123456789abcdefghij"]);
        var delta = DeltaWriter.Between(from, Bytes(["0123456789abcdefghij!"]));
        Assert.Equal(
            "D6C3C40000" // magic, version, no secondary compressor
                + "0114000B" // VCD_SOURCE, 20 bytes from 0, 11 bytes of window
                + "15000104" // a target of 21 bytes, no compressed sections, 1 byte of data, 4 of instructions
                + "01" // 1 byte of addresses
                + "21" // "!"
                + "1314" // COPY of 20, mode VCD_SELF
                + "0101" // ADD of 1
                + "00", // from 0
            Convert.ToHexString(delta)
        );
    }

    [Fact]
    public void A_delta_somebody_spoilt_gives_other_bytes_or_none_and_never_more()
    {
        var from = Bytes(Enumerable.Range(0, 300).Select(n => $"{n},\"PARTY {n}\"\n"));
        var to = Bytes(Enumerable.Range(0, 310).Select(n => $"{n},\"PARTY {n}\"\n"));
        var delta = DeltaWriter.Between(from, to);
        Assert.NotNull(DeltaReader.Apply(from, delta, to.Length));
        Assert.Null(DeltaReader.Apply(from, delta, to.Length + 1));
        Assert.Null(DeltaReader.Apply(from.AsSpan(1), delta, to.Length));
        for (var length = 0; length < delta.Length; length++)
        {
            Assert.Null(DeltaReader.Apply(from, delta.AsSpan(0, length), to.Length));
        }

        Gen.Select(Gen.Int[0, delta.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    byte[] spoilt = [.. delta];
                    spoilt[place] = value;
                    var made = DeltaReader.Apply(from, spoilt, to.Length);
                    Assert.True(made is null || made.Length == to.Length);
                }
            );
        Gen.Byte.Array[0, 60].Sample(noise => DeltaReader.Apply(from, noise, 100));
    }

    private static byte[]? Again(byte[] from, byte[] to) =>
        DeltaReader.Apply(from, DeltaWriter.Between(from, to), to.Length);

    private static byte[] Bytes(IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows));
}
