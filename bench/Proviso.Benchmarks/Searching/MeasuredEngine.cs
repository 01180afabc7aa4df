namespace Proviso.Benchmarks.Searching;

/// <param name="Own">The index in the same minute.</param>
/// <param name="Found">Share of the names that the index finds which the engine finds too; its own score decides.</param>
internal sealed record MeasuredEngine(IEngine Engine, Timing Timing, Timing Own, double Found)
{
    /// <summary>How many times as fast the index is.</summary>
    public double Ratio =>
        Engine.IsElsewhere
            ? Own.PerSecondOfWall / Timing.PerSecondOfWall
            : Own.PerSecond / Timing.PerSecond;
}
