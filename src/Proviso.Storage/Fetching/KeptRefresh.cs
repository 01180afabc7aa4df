using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>A try to bring a list up to date, as the log has it.</summary>
public sealed record KeptRefresh(RefreshReport Report, Instant RecordedAt, long Leaf);
