namespace Proviso.Cli;

/// <summary>Exit codes that scripts rely on; the format of the output never changes them.</summary>
internal static class Exit
{
    public const int Nothing = 0;
    public const int Bug = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int Stale = 4;
    public const int StoreUnavailable = 5;
    public const int Hits = 10;
    public const int Undetermined = 11;
    public const int Prohibited = 12;
    public const int CapRefused = 13;
    public const int ApprovalNeeded = 14;
    public const int Mismatch = 20;
    public const int LawTestsFailed = 21;

    /// <summary>Stopped by a signal, as shells name it; nothing was decided by it.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of an outcome; of many, the worst.</summary>
    public static int Of(Decisions.Outcome outcome) =>
        outcome switch
        {
            Decisions.Outcome.Permitted => Nothing,
            Decisions.Outcome.Prohibited => Prohibited,
            _ => Undetermined,
        };

    /// <summary>Of many the worst: a failure beats a verdict, and of two of a kind the higher one stands.</summary>
    public static int Worse(int one, int other) =>
        (Rank(one), one).CompareTo((Rank(other), other)) >= 0 ? one : other;

    private static int Rank(int code) =>
        code switch
        {
            Nothing => 0,
            >= Hits and <= ApprovalNeeded => 1,
            _ => 2,
        };

    /// <summary><c>--exit-zero</c> takes verdicts (10 to 14) for success, never failures.</summary>
    public static int Told(int code, bool exitZero) =>
        exitZero && code is >= 10 and <= 14 ? Nothing : code;
}
