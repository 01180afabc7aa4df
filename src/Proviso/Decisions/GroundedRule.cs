using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>A rule that never changes the outcome (a duty, a risk flag, liability that follows), asked of one act.</summary>
internal sealed record GroundedRule<T>(T Rule, Instrument Instrument, GroundedAct Act, int Formula);
