namespace Proviso.Ownership;

/// <summary>A holding that counts toward the 50 percent: the owner's, who is blocked or may be.</summary>
public sealed record BlockedHolding(string Owner, Truth OwnerBlocked, PercentRange Percent);
