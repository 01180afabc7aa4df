using Microsoft.Data.Sqlite;

namespace Proviso.Storage;

/// <summary>What can be wrong with a store's machine, each with its code and what to do: PV05xx.</summary>
internal static class StoreFaults
{
    public static StoreUnavailableException NoFolder(string path) =>
        Fault(
            "PV0501",
            path,
            "its folder does not exist",
            "make the folder, or name another store"
        );

    public static StoreUnavailableException NotWritable(string path, Exception? cause = null) =>
        Fault(
            "PV0502",
            path,
            "cannot be opened or written",
            "check that it is a file in a folder you may write to",
            cause
        );

    public static StoreUnavailableException NotSqlite(string path) =>
        Fault("PV0503", path, "is no store: not an SQLite file", "name another file as --store");

    public static StoreUnavailableException SomethingElse(string path) =>
        Fault(
            "PV0504",
            path,
            "is an SQLite file of another program",
            "name another file as --store"
        );

    public static StoreUnavailableException Newer(string path, int version) =>
        Fault(
            "PV0505",
            path,
            $"has schema {version}; this program knows {Schema.Latest}",
            "use the newer program that wrote it"
        );

    public static StoreUnavailableException Busy(string path, Exception? cause = null) =>
        Fault(
            "PV0506",
            path,
            "another program has been writing to it for more than 30 seconds",
            "try again when it is done",
            cause
        );

    public static StoreUnavailableException RolledBack(string path, long held, long size) =>
        Fault(
            "PV0507",
            path,
            held > size
                ? $"has {size} leaves, and a checkpoint of {held} lies beside it: an older copy, or its tail is gone"
                : $"is not what its checkpoint of {held} leaves says",
            $"run 'proviso verify --store {path}'; if you restored it on purpose, move {CheckpointFile.PathOf(path)} away"
        );

    public static StoreUnavailableException Gone(string path) =>
        Fault(
            "PV0508",
            path,
            "is gone, and its checkpoints still lie there",
            $"put the store back; to start anew, move {CheckpointFile.PathOf(path)} away"
        );

    public static StoreUnavailableException Missing(string path) =>
        Fault("PV0509", path, "there is no such store", "check --store or PROVISO_STORE");

    public static StoreUnavailableException Damaged(string path, Exception? cause = null) =>
        Fault(
            "PV0510",
            path,
            "is damaged",
            $"run 'proviso verify --store {path}', and put back a copy",
            cause
        );

    public static StoreUnavailableException Full(string path, Exception? cause = null) =>
        Fault("PV0511", path, "the disk is full", "make room", cause);

    public static StoreUnavailableException Disk(string path, Exception? cause = null) =>
        Fault("PV0512", path, $"the disk failed: {cause?.Message}", "check the disk", cause);

    /// <summary>Null for an error that is no machine's: a bug, or a rule of the database that was broken.</summary>
    public static StoreUnavailableException? Of(string path, SqliteException error) =>
        error.SqliteErrorCode switch
        {
            3 or 8 or 14 => NotWritable(path, error),
            5 or 6 => Busy(path, error),
            10 => Disk(path, error),
            11 => Damaged(path, error),
            13 => Full(path, error),
            26 => NotSqlite(path),
            _ => null,
        };

    private static StoreUnavailableException Fault(
        string code,
        string path,
        string what,
        string hint,
        Exception? cause = null
    ) => new(new Diagnostic(code, new SourceSpan(path, 0, 0), what, hint), cause);
}
