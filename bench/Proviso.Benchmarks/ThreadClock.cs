using System.Runtime.InteropServices;

namespace Proviso.Benchmarks;

/// <summary>
/// The processor time of this thread, which a busy machine does not stretch as it does the time on the wall. Linux; elsewhere
/// the wall's.
/// </summary>
internal static partial class ThreadClock
{
    private const int OfThread = 3;

    public static bool IsProcessor { get; } = OperatingSystem.IsLinux();

    public static double Microseconds()
    {
        if (!IsProcessor)
        {
            return System.Diagnostics.Stopwatch.GetTimestamp()
                * 1e6
                / System.Diagnostics.Stopwatch.Frequency;
        }

        _ = Read(OfThread, out var time);
        return (time.Seconds * 1e6) + (time.Nanoseconds / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
