namespace Proviso.Lists;

/// <summary>Where editions are kept for good, with the very bytes they were read from.</summary>
public interface IListShelf
{
    /// <summary>
    /// Keeps the files of one edition. The same content under the same list and date is there already and stays as it is;
    /// other content of that day is kept beside it, and both speak.
    /// </summary>
    /// <param name="files">Plain bytes, unpacked by the caller.</param>
    /// <param name="how">How it came in, for the record: "from sdn.csv by proviso lists add".</param>
    Added Add(ImmutableArray<ListFile> files, string list, EditionDate date, string how);

    /// <summary>By list, then publication, then in the order they were added.</summary>
    ImmutableArray<Kept> Catalog();

    /// <summary>The files of an edition, plain, in the order they were given.</summary>
    /// <exception cref="InvalidInputException">No edition has that id (PV0514).</exception>
    ImmutableArray<ListFile> Files(string editionId);

    /// <summary>Keeps what was read of an edition's parties, so that its past is followed without reading it again.</summary>
    /// <returns>False when it is there already.</returns>
    bool Index(string editionId, PartyPrints prints);

    /// <summary>Null where none were kept, or by another scheme than today's: then read the edition.</summary>
    PartyPrints? Prints(string editionId);

    /// <param name="Id">A SHA-256 over list, dates and contents.</param>
    /// <param name="How">How it came in.</param>
    /// <param name="Leaf">Its index in the log.</param>
    sealed record Kept(
        string Id,
        string List,
        EditionDate Date,
        string How,
        Instant RecordedAt,
        long Leaf,
        ImmutableArray<KeptFile> Files
    )
    {
        public EditionEntry Entry => new(List, Date, Id);
    }

    sealed record KeptFile(string Name, Digest Sha256);

    /// <param name="IsNew">False: it was there already and nothing was written.</param>
    /// <param name="SameDay">Other content kept for the same list and date: tell whoever added it.</param>
    sealed record Added(Kept Edition, bool IsNew, ImmutableArray<Kept> SameDay);
}
