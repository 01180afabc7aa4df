namespace Proviso.Lists;

/// <summary>One field of a party in two editions; both sides in ordinal order, empty where the list says nothing.</summary>
/// <param name="Field">One of <see cref="ListDelta.Fields"/>.</param>
public sealed record FieldChange(
    string Field,
    ImmutableArray<string> Old,
    ImmutableArray<string> New
);
