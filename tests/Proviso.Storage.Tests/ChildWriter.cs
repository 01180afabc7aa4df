using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Proviso.Log;

namespace Proviso.Storage.Tests;

/// <summary>
/// This program as a writer that can be killed: started again with a variable set, it writes until it is stopped, and
/// tells each group of leaves on its output after the store has taken it.
/// </summary>
internal static class ChildWriter
{
    private const string Variable = "PROVISO_TEST_WRITER";

    public static Process Start(string store)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildWriter).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { [Variable] = store },
        };
        return Process.Start(start)!;
    }

    /// <summary>A group's leaves say which they are and how many there must be.</summary>
    public static long[] Group(SqliteStore store, int size) =>
        store.Write(writer =>
            Enumerable
                .Range(0, size)
                .Select(i =>
                    writer.Append(
                        "test",
                        CanonicalJson.Write(json =>
                        {
                            json.WriteStartObject();
                            json.WriteNumber("i", i);
                            json.WriteNumber("of", size);
                            json.WriteEndObject();
                        })
                    )
                )
                .ToArray()
        );

    // Before the test runner's own start, which would otherwise run the tests again in the child.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void RunIfChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
        {
            return;
        }

        using var store = SqliteStore.Open(
            path,
            SystemClock.Instance,
            RandomNumberGenerator.GetBytes
        );
        for (var n = 0; ; n++)
        {
            var last = Group(store, 1 + n % 5)[^1];
            Console.Out.WriteLine(last.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }
    }
}
