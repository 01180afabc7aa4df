using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using Proviso.Storage.Fetching;
using static Proviso.Storage.Tests.Fetching.BadRefresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>
/// Whatever goes wrong with a refresh, it is refused for its own cause, the last good edition stays live byte for byte, and
/// the try is in the log.
/// </summary>
public sealed class BadRefreshTests(ITestOutputHelper output)
{
    private static readonly FetchLimits Small = new(
        TimeSpan.FromSeconds(1),
        MostBytes: 400_000,
        MostRedirects: 3
    );

    private static readonly ImmutableArray<BadRefresh> OnTheWire =
    [
        new(
            "nobody listens there",
            "failed PV0803",
            t => t.Source = Elsewhere(t, "http://127.0.0.1:1/sdn.csv")
        ),
        new(
            "the host has no address",
            "failed PV0803",
            t =>
                t.Source = Elsewhere(t, "https://no-such-host.invalid/sdn.csv") with
                {
                    IsLoopback = false,
                }
        ),
        new(
            "the host leads into one's own network",
            "failed PV0802",
            t =>
                t.Source = Elsewhere(t, $"https://localhost:{t.Server.Port}/sdn.csv") with
                {
                    IsLoopback = false,
                }
        ),
        new(
            "plain http that nobody allowed",
            "failed PV0801",
            t => t.Source = t.Source with { IsLoopback = false }
        ),
        new(
            "another scheme",
            "failed PV0801",
            t => t.Source = Elsewhere(t, "ftp://127.0.0.1/sdn.csv")
        ),
        new(
            "https to a server that waits for plain http",
            "failed PV0806",
            t => t.Source = Elsewhere(t, $"https://127.0.0.1:{t.Server.Port}/sdn.csv")
        ),
        Answer("the server is broken", "failed PV0804", LocalServer.Status(500)),
        Answer("the server is busy", "failed PV0804", LocalServer.Status(503)),
        Answer("the file is gone", "failed PV0804", LocalServer.Status(404)),
        Answer("it is forbidden", "failed PV0804", LocalServer.Status(403)),
        Answer(
            "a part of the file that nobody asked for",
            "failed PV0804",
            LocalServer.Raw(
                "HTTP/1.1 206 Partial\r\nContent-Length: 2\r\nContent-Range: bytes 0-1/9\r\n\r\n",
                Text("36")
            )
        ),
        new(
            "304 to whoever has nothing",
            "failed PV0804",
            t =>
            {
                t.Source = t.Source with
                {
                    Files = [new SourceFile("new.csv", t.Server.Address("/new.csv"))],
                };
                t.Server.Serve("/new.csv", LocalServer.Status(304));
            }
        ),
        Answer(
            "a redirect to another host",
            "failed PV0805",
            LocalServer.Status(302, "Location: https://lists.example/sdn.csv\r\n")
        ),
        Answer(
            "a redirect to an octal spelling of this machine",
            "failed PV0805",
            LocalServer.Status(302, "Location: http://0300.0250.0.1/sdn.csv\r\n")
        ),
        Answer(
            "a redirect to a file of the disk",
            "failed PV0805",
            LocalServer.Status(302, "Location: file:///etc/passwd\r\n")
        ),
        Answer(
            "redirects in a circle",
            "failed PV0805",
            LocalServer.Status(302, "Location: /sdn.csv\r\n")
        ),
        Answer("a redirect to nowhere", "failed PV0805", LocalServer.Status(302)),
        Answer("no answer at all", "failed PV0806", LocalServer.Silence()),
        Answer(
            "an answer that stops in the middle and stays open",
            "failed PV0806",
            LocalServer.Silence("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n36,\"A\"")
        ),
        Answer(
            "a file that says it is enormous",
            "failed PV0807",
            LocalServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
        ),
        Answer(
            "a file without end",
            "failed PV0807",
            async (stream, request, stop) =>
            {
                await LocalServer.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")(
                    stream,
                    request,
                    stop
                );
                var chunk = Text($"8000\r\n{new string('x', 0x8000)}\r\n");
                while (true)
                {
                    await stream.WriteAsync(chunk, stop);
                }
            }
        ),
        Answer(
            "cut short of its length",
            "failed PV0808",
            LocalServer.Raw(
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
                Text("36,\"AEROCARIBBEAN AIRLINES\"")
            )
        ),
        Answer(
            "cut between two chunks",
            "failed PV0808",
            LocalServer.Raw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                Text("2\r\n36\r\n")
            )
        ),
        Answer(
            "of no stated length, so that it may end anywhere",
            "failed PV0808",
            LocalServer.Raw(
                "HTTP/1.1 200 OK\r\n\r\n",
                OfficialSet.New().Files()[0].Content.ToArray()
            )
        ),
        Answer(
            "an answer that is no HTTP",
            "failed PV0803",
            LocalServer.Raw("SSH-2.0-OpenSSH_9.6\r\n\r\n")
        ),
    ];

    private static readonly ImmutableArray<BadRefresh> InTheFiles =
    [
        // Real: on 2024-05-04 a download was empty, and would have delisted 14,965 parties.
        Content("an empty file", "failed PV0809", _ => []),
        Content("an end mark and nothing else", "failed PV0301", _ => [0x1A]),
        Content(
            "a page that says sorry",
            "failed PV0809",
            _ => Text("<!DOCTYPE html><html><body>Scheduled maintenance</body></html>")
        ),
        Content(
            "an error in JSON",
            "failed PV0309",
            _ => Text("{\"error\":\"internal\",\"code\":500}")
        ),
        Content(
            "another issuer's list",
            "failed PV0309",
            _ =>
                Text(
                    "<CONSOLIDATED_LIST dateGenerated=\"2024-05-06\"><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>"
                )
        ),
        Content(
            "the aliases in place of the parties",
            "failed PV0309",
            _ => OfficialSet.New().Files()[1].Content.ToArray()
        ),
        Content("a gzip bomb", "failed PV0311", _ => Gzip(new byte[80_000_000])),
        Content("gzip that is cut", "failed PV0311", all => Gzip(all)[..^40]),
        Content("packed twice", "failed PV0311", all => Gzip(Gzip(all))),
        Content(
            "an archive that is damaged",
            "failed PV0311",
            all => [.. Zip(new ListFile("sdn.csv", all))[..^30]]
        ),
        Content("cut in the middle of a row", "failed PV0313", all => all[..(all.Length / 2)]),
        Content(
            "a quote that never closes",
            "failed PV0305",
            all => [.. all[..^1], .. Text("9999,\"OPEN"), 0x1A]
        ),
        Content(
            "a column too few",
            "failed PV0304",
            all => [.. Text("9999,\"SHORT\",-0- ,\"CUBA\"\r\n"), .. all]
        ),
        Content(
            "UTF-16",
            "failed PV0302",
            all => Encoding.Unicode.GetBytes(Encoding.ASCII.GetString(all))
        ),
        Content(
            "more after the end mark",
            "failed PV0305",
            all =>
                [
                    .. all,
                    .. Text(
                        "\r\n9999,\"LATE\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
                    ),
                ]
        ),
        Set("one number twice", "failed PV0307", set => set.With(sdn: rows => [.. rows, rows[0]])),
        Set(
            "aliases of parties that are not there",
            "failed PV0308",
            set => set.With(alt: rows => [.. rows, "77777,1,\"aka\",\"ORPHAN\",-0- "])
        ),
        new(
            "one of the four files is missing",
            "failed PV0804",
            t => t.Server.Serve("/alt.csv", LocalServer.Status(404))
        ),
        new(
            "one of the four files is empty",
            "failed PV0809",
            t => t.Server.Serve("/add.csv", LocalServer.File([]))
        ),
    ];

    private static readonly ImmutableArray<BadRefresh> AtTheGates =
    [
        Set(
            "three in a hundred parties gone",
            "held removed",
            set => set.Without(n => n is >= 1000 and < 1400 && n % 33 == 0)
        ),
        Set(
            "a quarter more than there were",
            "held added",
            set =>
                set.With(sdn: rows =>
                    [
                        .. rows,
                        .. Enumerable
                            .Range(0, 100)
                            .Select(i => OfficialSet.Row(3000 + i, 4 * i + 2)),
                    ]
                )
        ),
        Set(
            "vessels gone, few among all",
            "held lost-vessels",
            set => set.Without(n => n is 1001 or 1005 or 1009 or 1013 or 1017 or 1021)
        ),
        Set(
            "every party turned into another kind",
            "held lost-vessels",
            set =>
                set.With(sdn: rows =>
                    rows.Select(row => row.Replace("\"vessel\"", "-0- ", StringComparison.Ordinal))
                )
        ),
        Set(
            "a tenth of the aliases gone",
            "held lost-aliases",
            set => set.With(alt: rows => rows.Where((_, i) => i % 10 != 0))
        ),
        Set(
            "aliases gone and as many others come",
            "held lost-aliases",
            set =>
                set.With(alt: rows =>
                    rows.Select(
                        (row, i) =>
                            i % 10 == 0
                                ? row.Replace("ALSO", "OTHERWISE", StringComparison.Ordinal)
                                : row
                    )
                )
        ),
        Set(
            "weak aliases gone out of the remarks",
            "held lost-weak-aliases",
            set =>
                set.With(sdn: rows =>
                    rows.Select(
                        (row, i) =>
                            i % 5 == 0
                                ? row.Replace("; a.k.a. 'NICK", "; 'NICK", StringComparison.Ordinal)
                                : row
                    )
                )
        ),
        Set(
            "passports gone",
            "held lost-identifiers",
            set =>
                set.With(sdn: rows =>
                    rows.Select(row =>
                        row.Replace("; Passport A", "; Pass A", StringComparison.Ordinal)
                    )
                )
        ),
        Set(
            "dates of birth gone",
            "held lost-birth-dates",
            set =>
                set.With(sdn: rows =>
                    rows.Select(row => row.Replace("\"DOB ", "\"Born ", StringComparison.Ordinal))
                )
        ),
        Set(
            "addresses gone",
            "held lost-addresses",
            set => set.With(add: rows => rows.Where((_, i) => i % 12 != 0))
        ),
        Set(
            "a program nobody is under any more",
            "held lost-programs",
            set =>
                set.With(sdn: rows =>
                    rows.Select(row =>
                        row.Replace("\"IRAN\"", "\"CUBA\"", StringComparison.Ordinal)
                    )
                )
        ),
        Set(
            "a party that has stood there for years gone",
            "held canaries",
            set => set.Without(n => n == 21344)
        ),
        Set(
            "its number given to somebody else",
            "held canaries",
            set =>
                set.With(sdn: rows =>
                    rows.Select(row =>
                        row.Replace(
                            "FEDERAL SECURITY SERVICE",
                            "LITTLE BAKERY",
                            StringComparison.Ordinal
                        )
                    )
                )
        ),
        Set(
            "the comments left out, where remarks go on",
            "held end-marks whole",
            set =>
            {
                set.Comments.Clear();
                set.Comments.Add("1000,\"no tail of anything\"");
                set.End = "";
            }
        ),
        new(
            "cut between two rows",
            "held end-marks",
            t =>
            {
                var all = OfficialSet.New().Files()[2].Content.Span;
                t.Server.Serve(
                    "/add.csv",
                    LocalServer.File(
                        all[..(all[..^200].LastIndexOf("\r\n"u8) + 2)].ToArray(),
                        "\"cut\""
                    )
                );
            }
        ),
        new(
            "an old copy out of some cache",
            "held not-older",
            t =>
                t.Serve(
                    OfficialSet.New().Without(n => n == 1000),
                    "Sat, 06 Apr 2024 09:00:00 GMT",
                    "old"
                )
        ),
        new(
            "a date that is yet to come",
            "held not-future",
            t =>
                t.Serve(
                    OfficialSet.New().Without(n => n == 1000),
                    "Tue, 06 May 2025 09:00:00 GMT",
                    "far"
                )
        ),
        new(
            "the list of another name from the same issuer",
            "held added canaries lost-addresses lost-aliases lost-birth-dates lost-entities lost-identifiers lost-individuals lost-programs lost-vessels lost-weak-aliases removed",
            t =>
            {
                var other = OfficialSet
                    .New()
                    .With(
                        sdn: _ =>
                            Enumerable
                                .Range(0, 300)
                                .Select(i => OfficialSet.Row(9000 + i, 4 * i + 2))
                                .Append(OfficialSet.New().Sdn[^1]),
                        alt: _ => ["9000,1,\"aka\",\"X\",-0- "],
                        add: _ => ["9000,1,\"1 Street\",\"Moscow\",\"Russia\",-0- "]
                    );
                t.Serve(other);
            }
        ),
        new(
            "another form of the right list",
            "held canaries end-marks form lost-addresses lost-aliases lost-birth-dates lost-entities lost-identifiers lost-individuals lost-programs lost-vessels lost-weak-aliases removed",
            trial => Xml(trial, declared: 1)
        ),
        new(
            "fewer parties than the file declares",
            "failed PV0331",
            trial => Xml(trial, declared: 400)
        ),
    ];

    public static TheoryData<string> Causes => [.. All.Select(bad => bad.Cause)];

    private static IEnumerable<BadRefresh> All => [.. OnTheWire, .. InTheFiles, .. AtTheGates];

    [Fact]
    public void There_are_at_least_forty_causes_and_no_two_are_the_same()
    {
        output.WriteLine($"{All.Count()} bad refreshes");
        Assert.True(All.Count() >= 40);
        Assert.Equal(All.Count(), All.DistinctBy(bad => bad.Cause).Count());
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void It_is_refused_and_the_last_good_edition_stays(string cause)
    {
        var bad = All.Single(one => one.Cause == cause);
        using var trial = new RefreshTrial(Small);
        var good = trial.Begin();
        trial.Serve(OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]));
        bad.Spoil(trial);
        var report = trial.Run();

        Assert.Equal(bad.Refused, RefreshTrial.Said(report));
        Assert.Equal(good.Date.ToString(), report.Live!.ToString());
        var live = Assert.Single(trial.Shelf.Catalog());
        Assert.Equal(good.Id, live.Id);
        Assert.Equal(
            OfficialSet.New().Files().Select(f => f.Content.ToArray()),
            trial.Shelf.Files(live.Id).Select(f => f.Content.ToArray())
        );
        Assert.NotNull(trial.Records.Last("ofac-sdn", report.Outcome));
        Assert.Empty(StoreCheck.Of(trial.Scratch.Path).Findings);
    }

    /// <summary>The next right file is taken, whatever went wrong before it.</summary>
    [Theory]
    [InlineData("the server is broken")]
    [InlineData("an empty file")]
    [InlineData("three in a hundred parties gone")]
    public void After_it_a_good_one_goes_live(string cause)
    {
        using var trial = new RefreshTrial(Small);
        trial.Begin();
        All.Single(one => one.Cause == cause).Spoil(trial);
        trial.Run();
        trial.Serve(
            OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]),
            "Mon, 06 May 2024 11:00:00 GMT"
        );
        Assert.Equal("Live", RefreshTrial.Said(trial.Run()));
    }

    private static void Xml(RefreshTrial trial, int declared)
    {
        trial.Source = trial.Source with { Files = [trial.Source.Files[0]] };
        trial.Server.Serve(
            "/sdn.csv",
            LocalServer.File(
                Text(
                    $"<sdnList><publshInformation><Publish_Date>05/06/2024</Publish_Date><Record_Count>{declared}</Record_Count></publshInformation>"
                        + "<sdnEntry><uid>306</uid><lastName>BANCO NACIONAL DE CUBA</lastName><sdnType>Entity</sdnType><programList><program>CUBA</program></programList></sdnEntry></sdnList>"
                )
            )
        );
    }

    private static ListSource Elsewhere(RefreshTrial trial, string address) =>
        trial.Source with
        {
            Files = [new SourceFile("sdn.csv", new Uri(address)), .. trial.Source.Files.Skip(1)],
        };
}
