using System.Text;
using Proviso.Lists;

namespace Proviso.Storage.Tests;

/// <summary>A store with a row of each kind, closed: what the tampering tests tamper with.</summary>
internal static class SmallStore
{
    public static readonly ListFile Sdn = new(
        "sdn.csv",
        Encoding.UTF8.GetBytes(
            "21344,\"FEDERAL SECURITY SERVICE\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        )
    );

    public static readonly ListFile Alt = new(
        "alt.csv",
        "21344,1,\"aka\",\"FSB\",-0- \n"u8.ToArray()
    );

    public static void Fill(ScratchStore scratch)
    {
        using var store = scratch.Open();
        var shelf = new SqliteListShelf(store);
        shelf.Add([Sdn, Alt], "ofac-sdn", Published(2), "by a test");
        shelf.Add([Alt], "ofac-sdn", Published(3), "by a test");
        var logbook = new SqliteLogbook(store);
        for (var i = 0; i < 3; i++)
        {
            logbook.Keep(
                i == 2 ? "screening" : "scan",
                $"fee-{i}",
                new LocalDate(2017, 3, 14),
                Encoding.UTF8.GetBytes($"{{\"n\":{i},\"outcome\":\"permitted\"}}")
            );
        }

        logbook.Erase(logbook.Find("fee-1")!.Index, "asked for");
    }

    public static EditionDate Published(int day) => EditionDate.Given(new LocalDate(2017, 2, day));
}
