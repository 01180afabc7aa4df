using System.Diagnostics;
using System.Text;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// The checkpoints of a store, in a file beside it: notes of three lines and an empty one, each appended and forced to
/// disk. What is written there is outside the database, so a store that is put back shows.
/// </summary>
internal sealed class CheckpointFile(string store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A note has an origin of 40 characters, a number and a root: well below this.
    private const int Tail = 4096;

    public string Path { get; } = PathOf(store);

    public static string PathOf(string store) => store + ".checkpoints";

    public bool Exists => File.Exists(Path);

    /// <summary>The newest note; null when there is none, or when it cannot be read.</summary>
    public Checkpoint? Newest()
    {
        if (!Exists)
        {
            return null;
        }

        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(file.Length, Tail), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var notes = reader.ReadToEnd().Split("\n\n");
        return notes.Length < 2 ? null : Checkpoint.Parse(notes[^2] + "\n");
    }

    /// <summary>Every note in order, null for one that is none; text after the last whole note is one more null.</summary>
    public ImmutableArray<Checkpoint?> All()
    {
        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        var notes = reader.ReadToEnd().Split("\n\n");
        var whole = notes[..^1].Select(note => Checkpoint.Parse(note + "\n"));
        return notes[^1].Length == 0 ? [.. whole] : [.. whole, null];
    }

    /// <summary>
    /// The file for this writer alone. Held before the transaction commits, so that notes stand in the order of the
    /// commits and a file that cannot be written stops the write and not only its note.
    /// </summary>
    public FileStream Hold()
    {
        var file = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        CutTorn(file);
        return file;
    }

    /// <summary>One write and one flush to disk.</summary>
    public static void Append(FileStream held, Checkpoint checkpoint)
    {
        held.Seek(0, SeekOrigin.End);
        held.Write(Encoding.UTF8.GetBytes(checkpoint.Write() + "\n"));
        held.Flush(flushToDisk: true);
    }

    /// <summary>A power cut may leave half a note at the end. It was never a checkpoint.</summary>
    private static void CutTorn(FileStream file)
    {
        var bytes = new byte[Math.Min(file.Length, Tail)];
        file.Seek(-bytes.Length, SeekOrigin.End);
        file.ReadExactly(bytes);
        if (bytes.Length == 0 || bytes.AsSpan().EndsWith("\n\n"u8))
        {
            return;
        }

        var end = bytes.AsSpan().LastIndexOf("\n\n"u8);
        file.SetLength(file.Length - bytes.Length + (end < 0 ? 0 : end + 2));
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path, mode, access, share, bufferSize: 1);
            }
            catch (IOException held) when (IsHeld(held))
            {
                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw StoreFaults.Busy(Path, held);
                }

                Thread.Sleep(1);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw StoreFaults.NotWritable(Path, e);
            }
        }
    }

    // EWOULDBLOCK of Linux and of macOS, and a sharing violation of Windows.
    private static bool IsHeld(IOException error) =>
        error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
