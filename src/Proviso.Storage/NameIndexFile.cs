using Proviso.Names;

namespace Proviso.Storage;

/// <summary>
/// The index of the names that a store's newest editions hold, in a file beside it: <c>proviso.db.names</c>. It only saves
/// building: one that is missing, damaged, or of other names or rules is not used. Whoever can write it can write the store.
/// </summary>
/// <param name="store">Path of the store.</param>
public sealed class NameIndexFile(string store) : IDisposable
{
    private readonly string _path = store + ".names";
    private MappedFile? _mapped;

    /// <summary>Why the file there was not used, a clause; null when it was, or there is none.</summary>
    public string? Refused { get; private set; }

    /// <summary>Out of the file where it fits these names, else built. Good until this is disposed.</summary>
    public NameIndex Of(ImmutableArray<string> names)
    {
        try
        {
            _mapped ??= File.Exists(_path) ? new MappedFile(_path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refused = "it cannot be read";
        }

        if (_mapped is null)
        {
            return new NameIndex(names);
        }

        if (NameSnapshot.TryRead(_mapped.Memory, names, out var index, out var refused))
        {
            return index;
        }

        Refused = refused;
        return new NameIndex(names);
    }

    /// <summary>Writes it anew, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Keep(ImmutableArray<string> names)
    {
        // A file in place of the old one: whoever has mapped that goes on with it.
        var made = $"{_path}.{Environment.ProcessId}";
        try
        {
            using (var file = new FileStream(made, FileMode.Create, FileAccess.Write))
            {
                file.Write(NameSnapshot.Of(names).Span);
            }

            File.Move(made, _path, overwrite: true);
        }
        finally
        {
            File.Delete(made);
        }
    }

    public void Dispose() => ((IDisposable?)_mapped)?.Dispose();
}
