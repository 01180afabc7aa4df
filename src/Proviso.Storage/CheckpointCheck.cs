using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The checkpoints beside a store against the tree that its leaves make.</summary>
internal sealed class CheckpointCheck(
    string store,
    LeafCheck leaves,
    List<StoreFinding> findings,
    List<string> notices
)
{
    /// <returns>How many agree.</returns>
    public int Run(ImmutableArray<Checkpoint?> notes)
    {
        if (notes.IsEmpty)
        {
            Add(
                $"no checkpoint lies beside it, so an older copy put in its place would not be seen: put back {Path.GetFileName(CheckpointFile.PathOf(store))}, which is copied with the store"
            );
            return 0;
        }

        foreach (var (line, note) in notes.Index())
        {
            if (note is null)
            {
                Add($"checkpoint {line + 1} beside the store is not well-formed");
            }
        }

        var whole = notes.OfType<Checkpoint>().ToArray();
        var others = whole.Count(note => note.Origin != leaves.Origin);
        if (others > 0)
        {
            Add($"{others} checkpoints beside the store are of another store");
        }

        return Against([
            .. whole.Where(note => note.Origin == leaves.Origin).OrderBy(note => note.Size),
        ]);
    }

    private int Against(Checkpoint[] ours)
    {
        var size = leaves.Tree.Size;
        var newest = ours.LastOrDefault();
        if (newest is not null && newest.Size > size)
        {
            Add(
                $"a checkpoint of {newest.Size} leaves lies beside the store, which has {size}: its tail was taken off, or an older copy was put back"
            );
        }

        var agreeing = ours.Where(Agrees).ToArray();
        if (ours.FirstOrDefault(note => note.Size <= size && !Agrees(note)) is { } broken)
        {
            // Checkpoints before it agree, so the change lies after them.
            var good = agreeing.LastOrDefault(note => note.Size < broken.Size)?.Size ?? 0;
            Add(
                $"the checkpoint of {broken.Size} leaves has another root: a leaf from {good} to {broken.Size - 1} was changed, or the checkpoint was"
            );
        }

        if (ours.FirstOrDefault() is { Size: > 1 } oldest)
        {
            // A store notes its first leaf when it is made: a file that begins later took another's place.
            notices.Add(
                $"The checkpoints begin at {oldest.Size} leaves, so they were begun anew: whether an older copy was put back before, only a checkpoint kept elsewhere shows."
            );
        }

        if (newest is not null && newest.Size < size)
        {
            notices.Add(
                $"The newest checkpoint is of {newest.Size} leaves: that the later ones are whole, only the store says."
            );
        }

        return agreeing.Length;
    }

    private bool Agrees(Checkpoint note) =>
        leaves.Roots.TryGetValue(note.Size, out var root) && root == note.Root;

    private void Add(string what) => findings.Add(new StoreFinding(null, what));
}
