using Proviso.Decisions;

namespace Proviso.Desk;

/// <param name="KnownAt">Replay as of an earlier knowledge; null is all that the pack holds.</param>
/// <param name="Presume">False decides without any presumption.</param>
public sealed record DeskOptions(Instant? KnownAt, bool Presume, WorkLimit Limit)
{
    public static DeskOptions Default { get; } =
        new(KnownAt: null, Presume: true, WorkLimit.Default);
}
