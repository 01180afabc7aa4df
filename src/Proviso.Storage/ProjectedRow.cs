namespace Proviso.Storage;

/// <summary>A row that a leaf makes.</summary>
/// <param name="Values">In the order of the table's columns.</param>
internal sealed record ProjectedRow(ProjectedTable Table, ImmutableArray<object> Values);
