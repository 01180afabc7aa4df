using System.CommandLine;
using Proviso.Screening;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>What <c>screen -f</c> takes beyond <c>screen NAME</c>.</summary>
internal sealed class BatchOptions
{
    private readonly Option<string?> _file = new("--file", "-f")
    {
        Description =
            "Customers as CSV with a header row or as NDJSON, UTF-8; - for standard input",
        HelpName = "FILE",
    };
    private readonly Option<string[]> _map = new("--map")
    {
        Description =
            $"Which columns (NDJSON: paths) say what; A+B joins two. Roles: {string.Join(", ", CustomerMap.Roles)}",
        HelpName = "ROLE=COL,…",
    };
    private readonly Option<string?> _key = new("--key")
    {
        Description = "Column that identifies the customer; else rows are numbered",
        HelpName = "COL",
    };
    private readonly Option<string?> _delimiter = new("--delimiter")
    {
        Description = "comma, semicolon or tab; else the header tells",
        HelpName = "WORD",
    };
    private readonly Option<string?> _rejects = new("--rejects")
    {
        Description = "Rows that cannot be screened go here as NDJSON; else the first on stderr",
        HelpName = "FILE",
    };
    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where an interrupted run with -o ndjson=FILE stopped",
    };
    private readonly Option<string> _progress = new("--progress")
    {
        Description = "auto (a line on a terminal), none, or json (a line a second)",
        DefaultValueFactory = _ => BatchProgress.Auto,
        HelpName = "HOW",
    };
    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "So many at once; else one a processor. The answers are the same",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                _file,
                _map,
                _key,
                _delimiter,
                _rejects,
                _resume,
                _progress,
                _threads,
            }
        )
        {
            command.Options.Add(option);
        }
    }

    public string? File(ParseResult parsed) => parsed.GetValue(_file);

    /// <summary>The first option given that is for files only.</summary>
    public string? Given(ParseResult parsed) =>
        new Option[] { _map, _key, _delimiter, _rejects, _resume, _progress, _threads }
            .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })
            ?.Name;

    /// <exception cref="UsageException">Options that contradict each other.</exception>
    public BatchTerms Terms(
        ParseResult parsed,
        Outputs outputs,
        ScreeningDay day,
        decimal min,
        int? limit,
        bool verbose,
        bool quiet
    )
    {
        var terms = new BatchTerms(
            File(parsed)!,
            new CustomerMap(Columns(parsed), parsed.GetValue(_key)),
            Delimiter(parsed),
            day,
            min,
            limit,
            verbose,
            outputs.Targets,
            parsed.GetValue(_rejects),
            parsed.GetValue(_resume),
            Threads(parsed),
            Progress(parsed),
            quiet
        );
        if (terms.Rejects is not null)
        {
            Outputs.RefusePlace(terms.Rejects);
        }

        if (terms.Resume && !terms.IsResumable)
        {
            throw new UsageException(
                "--resume needs a file to read and one to write: -f FILE -o ndjson=FILE"
            );
        }

        RefuseOneFileTwice(terms);
        return terms;
    }

    // Whoever writes over the customers while reading them has neither.
    private static void RefuseOneFileTwice(BatchTerms terms)
    {
        string?[] all = [terms.File, terms.Rejects, .. terms.Targets.Select(t => t.File)];
        var twice = all.OfType<string>()
            .Where(f => f != BatchTerms.StandardInput)
            .GroupBy(Path.GetFullPath, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new UsageException($"{twice.Key} cannot be two of input, output and rejects");
        }

        if (terms.Targets.Count(t => t.File is null) > 1)
        {
            throw new UsageException("only one form goes to standard output: -o ndjson=FILE");
        }
    }

    private ImmutableArray<(string, string)> Columns(ParseResult parsed)
    {
        var columns = ImmutableArray.CreateBuilder<(string, string)>();
        string[] given = parsed.GetValue(_map) is { Length: > 0 } map ? map : ["name=name"];
        foreach (var part in given.SelectMany(one => one.Split(',')))
        {
            if (part.Split('=', 2) is not [var role, { Length: > 0 } column])
            {
                throw new UsageException(
                    $"--map '{part}' is not ROLE=COLUMN, as in name=full_name"
                );
            }

            if (!CustomerMap.Roles.Contains(role))
            {
                throw new UsageException(
                    $"--map: '{role}' is no role; {Suggestion.For(role, CustomerMap.Roles) ?? $"one of: {string.Join(", ", CustomerMap.Roles)}"}"
                );
            }

            columns.Add((role, column));
        }

        return columns.Any(c => c.Item1 == CustomerMap.Name)
            ? columns.ToImmutable()
            : throw new UsageException("--map must say which column is the name: --map name=COL");
    }

    private char? Delimiter(ParseResult parsed) =>
        parsed.GetValue(_delimiter) switch
        {
            null => null,
            "," or "comma" => ',',
            ";" or "semicolon" => ';',
            "\t" or "\\t" or "tab" => '\t',
            var other => throw new UsageException(
                $"--delimiter '{other}' is none of comma, semicolon, tab"
            ),
        };

    private int Threads(ParseResult parsed) =>
        parsed.GetValue(_threads) switch
        {
            null => Math.Clamp(Environment.ProcessorCount, 1, 64),
            >= 1 and <= 64 and var threads => threads,
            var other => throw new UsageException($"--threads {other} is not 1 to 64"),
        };

    private string Progress(ParseResult parsed)
    {
        string[] words = [BatchProgress.Auto, BatchProgress.None, BatchProgress.Json];
        var word = parsed.GetValue(_progress)!;
        return words.Contains(word, StringComparer.Ordinal)
            ? word
            : throw new UsageException(
                $"--progress '{word}' is none of {string.Join(", ", words)}"
            );
    }
}
