namespace Proviso.Lists.Refresh;

/// <summary>An edition that would go live, with the one it would replace.</summary>
/// <param name="Live">Null for the first of its list.</param>
/// <param name="LiveFiles">Plain, as they were published; empty without a live edition.</param>
/// <param name="Form">The form its source publishes.</param>
/// <param name="Today">In UTC.</param>
public sealed record RefreshCase(
    ListEdition? Live,
    ImmutableArray<ListFile> LiveFiles,
    ListEdition Next,
    ImmutableArray<ListFile> NextFiles,
    string Form,
    LocalDate Today
);
