using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using Proviso.Storage.Fetching;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>A store, a server and a list between them; the clock stands at 2024-05-06 12:00 UTC.</summary>
internal sealed class RefreshTrial : IDisposable, IClock
{
    public const string Monday = "Mon, 06 May 2024 09:00:00 GMT";
    public const string Sunday = "Sun, 05 May 2024 09:00:00 GMT";

    private readonly HttpFetch _fetch;

    public RefreshTrial(FetchLimits? limits = null)
    {
        _fetch = new HttpFetch(limits ?? FetchLimits.Usual);
        Store = Scratch.Open();
        Refresh = new ListRefresh(Store, _fetch, this, GateBounds.Usual, "tester");
        Source = new ListSource(
            "ofac-sdn",
            "OFAC csv",
            [
                .. new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv" }.Select(
                    name => new SourceFile(name, Server.Address($"/{name}"))
                ),
            ],
            [],
            IsLoopback: true
        );
    }

    public ScratchStore Scratch { get; } = new();

    public LocalServer Server { get; } = new();

    public SqliteStore Store { get; }

    public ListRefresh Refresh { get; }

    public ListSource Source { get; set; }

    public Instant Now { get; set; } = Instant.FromUtc(2024, 5, 6, 12, 0);

    public SqliteListShelf Shelf => new(Store);

    public RefreshRecords Records => new(Store);

    public Instant GetCurrentInstant() => Now;

    /// <param name="lastModified">Of each of the files; no ETag, so that it is all the server says.</param>
    public void Serve(OfficialSet set, string lastModified = Monday, string etag = "")
    {
        foreach (var file in set.Files())
        {
            Server.Serve(
                $"/{file.Name}",
                LocalServer.File(
                    file.Content.ToArray(),
                    etag.Length == 0 ? "" : $"\"{etag}-{file.Name}\"",
                    lastModified
                )
            );
        }
    }

    public RefreshReport Run() => Refresh.Run(Source).GetAwaiter().GetResult();

    /// <summary>The first edition, as it was published on the Sunday before.</summary>
    public IListShelf.Kept Begin()
    {
        Serve(OfficialSet.New(), Sunday);
        var report = Run();
        Assert.True(
            report.Outcome == RefreshOutcome.Live,
            $"{report.Outcome}: {string.Join("; ", report.Problems)} {string.Join("; ", report.Verdict?.Failed ?? [])}"
        );
        return Assert.Single(Shelf.Catalog());
    }

    /// <summary>What a refresh says in words that a test can hold against it.</summary>
    public static string Said(RefreshReport report) =>
        report.Outcome switch
        {
            RefreshOutcome.Held =>
                $"held {string.Join(' ', report.Verdict!.Failed.Select(g => g.Gate).Order())}",
            RefreshOutcome.Failed => $"failed {report.Problems[0].Code}",
            _ => report.Outcome.ToString(),
        };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose()
    {
        _fetch.Dispose();
        Store.Dispose();
        Server.Dispose();
        Scratch.Dispose();
    }
}
