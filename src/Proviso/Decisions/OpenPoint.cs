namespace Proviso.Decisions;

/// <summary>A fact whose uncertainty keeps a case open by itself: a person who may be listed, a day that may fall under other law.</summary>
/// <param name="WhereNoneFits">Only where no act fits the definition.</param>
/// <param name="Definition">Only where some act fits this definition of the pack; null for any act.</param>
public sealed record OpenPoint(string Path, string? Definition, bool WhereNoneFits = false);
