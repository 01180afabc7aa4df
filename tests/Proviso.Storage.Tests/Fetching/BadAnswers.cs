using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using static Proviso.Storage.Tests.Fetching.BadRefresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>Refreshes that go wrong on the wire or in a file, before there is an edition to judge.</summary>
internal static class BadAnswers
{
    public static readonly ImmutableArray<BadRefresh> OnTheWire =
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

    public static readonly ImmutableArray<BadRefresh> InTheFiles =
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

    private static ListSource Elsewhere(RefreshTrial trial, string address) =>
        trial.Source with
        {
            Files = [new SourceFile("sdn.csv", new Uri(address)), .. trial.Source.Files.Skip(1)],
        };
}
