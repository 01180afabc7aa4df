using System.Globalization;
using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>The files of one refresh as they come in.</summary>
internal sealed class RefreshDraft(ListSource source)
{
    private readonly List<RefreshedFile> _refreshed = [];
    private readonly List<ListFile> _files = [];

    public ListSource Source => source;

    /// <summary>Nothing came: all that is published is had already.</summary>
    public bool IsUnchanged { get; private set; } = true;

    public ImmutableArray<ListFile> Files => [.. _files];

    public ImmutableArray<RefreshedFile> Refreshed => [.. _refreshed];

    public ImmutableArray<IListShelf.KeptFile> Kept =>
        [.. _refreshed.SelectMany(file => file.Parts)];

    /// <exception cref="InvalidInputException">It does not unpack, or to more than is allowed (PV0311).</exception>
    public void Take(SourceFile file, FetchAnswer answer, RefreshedFile? had, RefreshShelf shelf)
    {
        if (answer is not FetchAnswer.Whole whole)
        {
            _refreshed.Add(had!);
            _files.AddRange(shelf.Files(had!.Parts));
            return;
        }

        IsUnchanged = false;
        var plain = PlainFiles.Of([new ListFile(file.Name, whole.Content)]);
        _files.AddRange(plain);
        _refreshed.Add(
            new RefreshedFile(
                file.Name,
                file.Address.AbsoluteUri,
                whole.ETag,
                whole.LastModified,
                [
                    .. plain.Select(part => new IListShelf.KeptFile(
                        part.Name,
                        Digest.Of(part.Content.Span)
                    )),
                ]
            )
        );
    }

    /// <summary>By the newest of the files, else by the day on which they were fetched.</summary>
    public EditionDate Date(LocalDate today)
    {
        var newest = _refreshed
            .Select(file => Modified(file.LastModified))
            .OfType<Instant>()
            .DefaultIfEmpty()
            .Max();
        if (newest == default)
        {
            return new EditionDate(
                today,
                today,
                Assumed: true,
                "The server does not say when it changed the file; this is the day it was fetched."
            );
        }

        var at = newest.InUtc();
        return new EditionDate(
            at.Date,
            at.Date,
            Assumed: true,
            "The server says that it changed the file on this day (Last-Modified)."
        )
        {
            Time = at.TimeOfDay,
        };
    }

    private static Instant? Modified(string written) =>
        DateTimeOffset.TryParseExact(
            written,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? Instant.FromDateTimeOffset(time)
            : null;
}
