using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// A PostgreSQL server of its own, on a free port of this machine, its data in a folder that goes with it. Started from
/// Debian's packages; as the user postgres where we are root, which the server refuses to be.
/// </summary>
internal sealed class TrigramServer : IDisposable
{
    private const string Packages = "/usr/lib/postgresql";

    private readonly string _folder;
    private readonly string _programs;

    private TrigramServer(string programs)
    {
        _programs = programs;
        _folder = Directory.CreateTempSubdirectory("proviso-bench-").FullName;
        Port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", ["postgres", _folder]);
        }

        Postgres(
            "initdb",
            ["-D", _folder, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        );
        Postgres(
            "pg_ctl",
            [
                "-D",
                _folder,
                "-w",
                "-l",
                Path.Combine(_folder, "log"),
                "-o",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c shared_buffers=256MB"
                ),
                "start",
            ]
        );
    }

    public int Port { get; }

    /// <summary>Null with a sentence where there is no such server to start.</summary>
    public static TrigramServer? Start(out string why)
    {
        why = "";
        var programs = Directory.Exists(Packages)
            ? Directory
                .GetDirectories(Packages)
                .Order(StringComparer.Ordinal)
                .Select(v => Path.Combine(v, "bin"))
                .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        if (programs is null)
        {
            why =
                $"no PostgreSQL server under {Packages}: install postgresql and its contrib package";
            return null;
        }

        try
        {
            return new TrigramServer(programs);
        }
        catch (InvalidOperationException failed)
        {
            why = failed.Message;
            return null;
        }
    }

    public void Dispose()
    {
        Postgres("pg_ctl", ["-D", _folder, "-m", "immediate", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    private void Postgres(string program, string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // The server keeps the streams it is started with, so nobody may wait for their end: only pg_ctl's log tells.
    private static void Run(string program, string[] arguments)
    {
        using var process =
            Process.Start(
                new ProcessStartInfo(
                    "/bin/sh",
                    ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]
                )
                {
                    WorkingDirectory = "/",
                }
            ) ?? throw new InvalidOperationException($"{program} did not start");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{program} ended with {process.ExitCode}"
                )
            );
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
