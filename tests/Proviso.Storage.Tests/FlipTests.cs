using System.Globalization;

namespace Proviso.Storage.Tests;

/// <summary>Bytes of the file itself, changed at random places: a failing disk, or somebody with a hex editor.</summary>
public sealed class FlipTests(ITestOutputHelper output)
{
    [Fact]
    public void A_byte_flipped_in_the_file_is_found_or_changes_no_content()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        // Enough leaves that most pages are full: a byte of an empty page says nothing.
        using (var store = scratch.Open())
        {
            var logbook = new SqliteLogbook(store);
            store.Write(_ =>
                Enumerable
                    .Range(0, 400)
                    .Sum(i =>
                        logbook.Keep(
                            "decision",
                            $"fee-{i}",
                            new LocalDate(2017, 3, 14),
                            "{}"u8.ToArray()
                        )
                    )
            );
        }

        var good = File.ReadAllBytes(scratch.Path);
        var content = Sql.Dump(scratch.Path);
        var dice = new Random(20170202);
        var (found, neutral, missed) = (0, 0, new List<string>());
        var flips = 300 * Seeds();
        for (var i = 0; i < flips; i++)
        {
            var (place, mask) = (dice.Next(good.Length), (byte)dice.Next(1, 256));
            using var copy = new ScratchStore();
            byte[] bad = [.. good];
            bad[place] ^= mask;
            File.WriteAllBytes(copy.Path, bad);
            File.Copy(scratch.Checkpoints, copy.Checkpoints);
            if (Sql.IsFound(copy.Path))
            {
                found++;
            }
            else if (Sql.Dump(copy.Path) == content)
            {
                neutral++;
            }
            else
            {
                missed.Add($"byte {place} ^ {mask}");
            }
        }

        output.WriteLine(
            $"{flips} bytes flipped in a file of {good.Length}: {found} found, {neutral} change no content, {missed.Count} missed"
        );
        Assert.Empty(missed);
        Assert.True(found > flips / 10, "the places must reach the content");
    }

    private static int Seeds() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("PROVISO_SEEDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seeds
        )
            ? seeds
            : 1;
}
