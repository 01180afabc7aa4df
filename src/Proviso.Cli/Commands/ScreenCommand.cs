using System.CommandLine;
using Proviso.Cli.Batch;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Rendering;
using Proviso.Screening;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso screen</c>: is this name, or is any of these customers, on a list?</summary>
internal sealed class ScreenCommand
{
    private readonly Argument<string?> _name = new("name")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The name to look for, in any script",
    };
    private readonly Option<string?> _at = new("--at")
    {
        Description = "As of this day (YYYY-MM-DD); else as the newest edition stands",
        HelpName = "DATE",
    };
    private readonly Option<decimal> _min = new("--min")
    {
        Description = "Lowest score of a hit, 0.50 to 1",
        DefaultValueFactory = _ => Screener.DefaultMin,
    };
    private readonly Option<int?> _limit = new("--limit")
    {
        Description = "Show so many hits at most; all are counted",
        HelpName = "N",
    };
    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "person, entity, vessel or aircraft",
        HelpName = "KIND",
    };
    private readonly Option<string?> _country = new("--country")
    {
        Description = "Country of the subject, two letters or its name",
        HelpName = "CC",
    };
    private readonly Option<string?> _born = new("--born")
    {
        Description = "Date of birth, or its year",
        HelpName = "DATE",
    };
    private readonly Option<string[]> _id = new("--id")
    {
        Description = "An identifier: --id passport:123456; repeatable",
        HelpName = "KIND:VALUE",
    };
    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Also how each score is made, word by word",
    };
    private readonly Option<bool> _exitZero = new("--exit-zero")
    {
        Description = "Hits exit with 0; failures keep their codes",
    };
    private readonly Option<string[]> _output = Outputs.Option("table, json, ndjson");
    private readonly BatchOptions _batch = new();
    private readonly ListOptions _lists = new();
    private readonly StoreOptions _store = new();

    public static Command Build() => new ScreenCommand().Command();

    private Command Command()
    {
        var command = new Command(
            "screen",
            "Who on the lists may this be? Every hit with its evidence"
        )
        {
            _name,
            _at,
            _min,
            _limit,
            _kind,
            _country,
            _born,
            _id,
            _verbose,
            _exitZero,
            _output,
        };
        _batch.AddTo(command);
        _lists.AddTo(command);
        _lists.AddAgeTo(command);
        _lists.AddGapTo(command);
        _store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() => Exit.Told(Run(parsed), parsed.GetValue(_exitZero)))
        );
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (min, limit) = (Min(parsed), Limit(parsed));
        var name = Name(parsed);
        var subject = name is null ? null : Subject(parsed, name);
        var outputs = name is null
            ? Outputs.Of(parsed.GetValue(_output), "table", "table", "ndjson")
            : Outputs.Of(parsed.GetValue(_output), "table", "table", "json", "ndjson");
        var (at, verbose) = (Dates.Optional(parsed, _at), parsed.GetValue(_verbose));
        var quiet = _lists.Quiet(parsed);
        if (name is null)
        {
            // What contradicts itself is said before anything is read.
            _ = Terms(new(default, AsItStands: true));
        }

        // Law and lists are read side by side: each takes as long as the other.
        var law = Task.Run(EmbeddedLaw.Load);
        var isKept = _store.IsGiven(parsed);
        using var store = isKept ? _store.OpenIfThere(parsed) : null;
        var editions = _lists.Editions(parsed, store, at is { } asked ? [asked] : []);
        var day = Day(parsed, at, editions, _lists.AreLive(parsed, isKept), store);
        // Kept beside the store for its newest editions, which are asked when no day is.
        using var names =
            at is null && store is not null && _lists.AreLive(parsed, isKept)
                ? new NameIndexFile(store.Path)
                : null;
        var desk = new FrontDesk(
            law.GetAwaiter().GetResult(),
            [.. editions.Select(e => e.Edition)],
            names is null ? null : names.Of,
            _lists.MaxGap(parsed)
        );
        if (subject is null)
        {
            var code = new BatchRun(Terms(day), desk).Run(
                isKept ? sum => Keep([sum.Json()]) : null
            );
            Tell();
            return code;
        }

        var answer = desk.Screen(subject, day, min);
        Tell();
        // Kept before it is shown: what was printed is in the record.
        if (isKept)
        {
            Keep([Json(answer, desk, limit: null, indented: false)]);
        }

        outputs.Write(
            format => format == "table" ? null : Json(answer, desk, limit, format == "json") + "\n",
            _ => Terminal.Write(ScreeningText.Write(answer, desk.Lists, limit, verbose))
        );
        return BatchCounts.Code(answer);

        void Tell()
        {
            if (names is not null)
            {
                KeptNames.Tell(names, quiet);
            }
        }

        BatchTerms Terms(ScreeningDay of) =>
            _batch.Terms(parsed, outputs, of, min, limit, verbose, quiet);

        void Keep(string[] answers)
        {
            using var made = store is null ? _store.Open(parsed) : null;
            var (id, leaf) = new RunArchive(store ?? made!).Keep(
                RunArchive.Screening,
                day.At,
                editions,
                json => JsonText.Strings(json, "answers", answers)
            );
            if (!quiet)
            {
                Console.Error.WriteLine($"proviso: kept as {id}, leaf {leaf}");
            }
        }
    }

    private static string Json(ScreeningAnswer answer, FrontDesk desk, int? limit, bool indented) =>
        ScreeningJson.Write(answer, desk.Lists, key: null, limit, indented);

    /// <summary>The day asked for; else today for a live list, and for named files the day of the newest.</summary>
    private ScreeningDay Day(
        ParseResult parsed,
        LocalDate? at,
        ImmutableArray<SourcedEdition> editions,
        bool live,
        SqliteStore? store
    )
    {
        if (at is { } asked)
        {
            return new(asked, AsItStands: false);
        }

        if (!live)
        {
            return new(editions.Max(e => e.Edition.Date.To), AsItStands: true);
        }

        _lists.RefuseStale(parsed, editions, store, ListOptions.Today);
        return new(ListOptions.Today, AsItStands: true);
    }

    /// <summary>Null where a file is screened.</summary>
    private string? Name(ParseResult parsed)
    {
        var (name, file) = (parsed.GetValue(_name), _batch.File(parsed));
        if (name is null == file is null)
        {
            throw new UsageException(
                "screen needs either a name or -f FILE: proviso screen \"FSB\""
            );
        }

        if (name is not null && _batch.Given(parsed) is { } forFiles)
        {
            throw new UsageException($"{forFiles} is for customers out of a file: -f FILE");
        }

        var forOne = new Option[] { _kind, _country, _born, _id }.FirstOrDefault(option =>
            parsed.GetResult(option) is { Implicit: false }
        );
        return name is not null || forOne is null
            ? name
            : throw new UsageException(
                $"{forOne.Name} speaks of one subject; for a file map a column: --map name=COL,{forOne.Name[2..]}=COL"
            );
    }

    private Subject Subject(ParseResult parsed, string name) =>
        new(name, Kind(parsed), Country(parsed), Born(parsed))
        {
            Identifiers = [.. (parsed.GetValue(_id) ?? []).Select(Identifier)],
        };

    private string? Country(ParseResult parsed) =>
        parsed.GetValue(_country) is not { } written || Countries.CodeOf(written) is not null
            ? parsed.GetValue(_country)
            : throw new UsageException(
                $"--country '{written}' is no country; write its two letters (RU) or its English name"
            );

    private string? Born(ParseResult parsed) =>
        parsed.GetValue(_born) is not { } written || Screening.Subject.IsDate(written)
            ? parsed.GetValue(_born)
            : throw new UsageException(
                $"--born '{written}' is no date; write 1960-02-11, 1960-02 or 1960"
            );

    private PartyKind? Kind(ParseResult parsed) =>
        parsed.GetValue(_kind) is not { } word
            ? null
            : PartyKinds.Find(word)
                ?? throw new UsageException(
                    $"--kind '{word}' is no kind of party; one of: {string.Join(", ", PartyKinds.Words)}"
                );

    private static SubjectIdentifier Identifier(string written)
    {
        if (written.Split(':', 2) is not [{ Length: > 0 } kind, { Length: > 0 } value])
        {
            throw new UsageException($"--id '{written}' is not KIND:VALUE, as in passport:123456");
        }

        var kinds = Screener.IdentifierKinds;
        return kinds.Contains(kind, StringComparer.OrdinalIgnoreCase)
            ? new SubjectIdentifier(kind, value)
            : throw new UsageException(
                $"--id: '{kind}' is no kind of identifier; {Suggestion.For(kind, kinds) ?? $"one of: {string.Join(", ", kinds)}"}"
            );
    }

    private decimal Min(ParseResult parsed) =>
        parsed.GetValue(_min) is >= 0.5m and <= 1m and var min
            ? min
            : throw new UsageException("--min is a score between 0.50 and 1");

    private int? Limit(ParseResult parsed) =>
        parsed.GetValue(_limit) is < 1 and var limit
            ? throw new UsageException($"--limit {limit} would show no hit; write 1 or more")
            : parsed.GetValue(_limit);
}
