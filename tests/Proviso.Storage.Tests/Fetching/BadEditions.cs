using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using static Proviso.Storage.Tests.Fetching.BadRefresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>Refreshes that read well and are held by a gate, or are not what they declare.</summary>
internal static class BadEditions
{
    public static readonly ImmutableArray<BadRefresh> AtTheGates =
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
}
