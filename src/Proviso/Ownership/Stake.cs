namespace Proviso.Ownership;

/// <summary>What one owner holds directly in one entity. Several stakes of one owner in one entity add up.</summary>
/// <param name="Owner">The caller's name or key of the owner; compared ordinally.</param>
public sealed record Stake(string Owner, string Owned, PercentRange Percent);
