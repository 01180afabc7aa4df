namespace Proviso.Log;

/// <summary>Where records are kept. Nothing in it is ever changed: a record of the same id comes after the earlier one.</summary>
public interface ILogbook
{
    /// <summary>Durable when it returns.</summary>
    /// <param name="at">The legal date it is about.</param>
    /// <param name="body">Canonical JSON (<see cref="CanonicalJson"/>).</param>
    /// <returns>The index of its leaf.</returns>
    long Keep(string kind, string id, LocalDate at, ReadOnlyMemory<byte> body);

    /// <summary>The newest with that id, whatever its kind, or null.</summary>
    KeptRecord? Find(string id);

    /// <summary>All of a kind, the oldest first.</summary>
    ImmutableArray<KeptRecord> All(string kind);
}
