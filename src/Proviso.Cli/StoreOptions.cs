using System.CommandLine;
using System.Security.Cryptography;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Which store a verb works on: <c>--store</c>, else PROVISO_STORE, else one in the user's data folder.</summary>
internal sealed class StoreOptions
{
    private const string Variable = "PROVISO_STORE";

    private readonly Option<string?> _store = new("--store")
    {
        Description =
            "The store, an SQLite file (else PROVISO_STORE, else one in your data folder)",
        HelpName = "PATH",
    };
    private Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Nothing on stderr but errors",
    };

    /// <summary>Takes the command's own --quiet where it has one, so add this last.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_store);
        if (
            command.Options.OfType<Option<bool>>().FirstOrDefault(o => o.Name == _quiet.Name) is
            { } its
        )
        {
            _quiet = its;
        }
        else
        {
            command.Options.Add(_quiet);
        }
    }

    /// <summary>For verbs that write: the store is made where there is none, and named on stderr.</summary>
    /// <exception cref="StoreUnavailableException">Exit 5.</exception>
    public SqliteStore Open(ParseResult parsed) => Open(parsed, create: true);

    /// <summary>For verbs that read what was kept: there must be a store.</summary>
    public SqliteStore OpenExisting(ParseResult parsed) => Open(parsed, create: false);

    /// <summary>
    /// For verbs that make the store only when they have something to keep: null where there is no file yet. Whoever fails
    /// before that leaves nothing behind.
    /// </summary>
    public SqliteStore? OpenIfThere(ParseResult parsed) =>
        IsThere(parsed) ? OpenExisting(parsed) : null;

    public bool IsThere(ParseResult parsed) => File.Exists(Given(parsed) ?? ByDefault());

    /// <summary>Somebody wrote <c>--store</c> for this very run.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(_store) is not null;

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool IsGiven(ParseResult parsed) => Given(parsed) is not null;

    /// <summary>The full path, whether there is a store or not; told on stderr.</summary>
    public string Path(ParseResult parsed)
    {
        var path = System.IO.Path.GetFullPath(Given(parsed) ?? ByDefault());
        if (!parsed.GetValue(_quiet))
        {
            Console.Error.WriteLine($"proviso: store {Visible.InLine(path)}");
        }

        return path;
    }

    private SqliteStore Open(ParseResult parsed, bool create)
    {
        var path = Path(parsed);
        if (create && Given(parsed) is null)
        {
            MakeFolder(path);
        }

        var store = SqliteStore.Open(
            path,
            SystemClock.Instance,
            RandomNumberGenerator.GetBytes,
            create
        );
        if (store.LacksCheckpoints)
        {
            // No chatter: --quiet does not hide it.
            Console.Error.WriteLine(
                $"proviso: no checkpoint lies beside {path}: if it is an older copy, what was spent since is not counted; proviso verify"
            );
        }

        return store;
    }

    /// <summary>Null when nobody named one.</summary>
    private string? Given(ParseResult parsed)
    {
        var given = parsed.GetValue(_store) ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(given))
        {
            return parsed.GetValue(_store) is null
                ? null
                : throw new UsageException("--store is empty; name an SQLite file");
        }

        return
            given.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || given.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
            ? throw new UsageException(
                "a store on PostgreSQL is not built yet; name an SQLite file as --store"
            )
            : given;
    }

    private static string ByDefault() =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            )
                is { Length: > 0 } folder
                ? folder
                : throw new UsageException(
                    "this account has no data folder; name a store with --store"
                ),
            "proviso",
            "proviso.db"
        );

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Opening says what is wrong with it.
        }
    }
}
