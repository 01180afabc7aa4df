using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage.Tests;

public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_writer_killed_in_the_middle_loses_nothing_it_acknowledged_and_leaves_nothing_half()
    {
        using var scratch = new ScratchStore();
        var (acknowledged, kept, behind) = (0L, 0L, 0);
        var dice = new Random(1701);
        const int Kills = 8;
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var child = ChildWriter.Start(scratch.Path))
            {
                var wanted = dice.Next(1, 60);
                for (var n = 0; n < wanted; n++)
                {
                    acknowledged = await Acknowledged(child);
                }

                child.Kill();
                // What it told between the last look and its end was acknowledged too.
                while (await child.StandardOutput.ReadLineAsync(Cancelled) is { } line)
                {
                    acknowledged = Whole(line) ?? acknowledged;
                }

                await child.WaitForExitAsync(Cancelled);
            }

            var report = StoreCheck.Of(scratch.Path);
            Assert.Empty(report.Findings);
            behind += report.Notices.Length;
            kept = report.Leaves;
            Assert.True(kept > acknowledged, $"{kept} leaves, {acknowledged} acknowledged");
            Assert.Empty(Halves(scratch.Path));
        }

        using var store = scratch.Open(create: false);
        Assert.Equal(kept, ChildWriter.Group(store, 1)[0]);
        output.WriteLine(
            $"{Kills} kills: {acknowledged + 1} leaves acknowledged, {kept} kept; checkpoint behind the store after {behind}"
        );
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<long> Acknowledged(System.Diagnostics.Process child) =>
        Whole(await child.StandardOutput.ReadLineAsync(Cancelled) ?? "")
        ?? throw new InvalidOperationException("the writer stopped by itself");

    private static long? Whole(string line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    /// <summary>Groups of which some leaves are there and others are not.</summary>
    private static List<string> Halves(string path)
    {
        using var connection = Sql.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM leaf_body WHERE idx > 0 ORDER BY idx";
        using var row = command.ExecuteReader();
        var (halves, next) = (new List<string>(), 0);
        while (row.Read())
        {
            using var body = JsonDocument.Parse(row.GetFieldValue<byte[]>(0));
            var (i, of) = (
                body.RootElement.GetProperty("i").GetInt32(),
                body.RootElement.GetProperty("of").GetInt32()
            );
            if (i != next)
            {
                halves.Add($"{i} of {of} after {next}");
            }

            next = i + 1 == of ? 0 : i + 1;
        }

        return next == 0 ? halves : [.. halves, "the last group"];
    }
}
