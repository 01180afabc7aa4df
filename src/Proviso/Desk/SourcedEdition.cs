using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>An edition with the files it was read from, so that an answer resting on it can be made again.</summary>
/// <param name="Files">Empty for the starter table, which is part of the program.</param>
public sealed record SourcedEdition(ListEdition Edition, ImmutableArray<ListFile> Files);
