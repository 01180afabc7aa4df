using System.Runtime.InteropServices;
using Proviso.Screening;

namespace Proviso.Cli.Batch;

/// <summary>What became of the rows so far.</summary>
/// <param name="Undetermined">No hit, and the lists cannot speak for it.</param>
/// <param name="Rejects">Not screened.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BatchCounts(long Rows, long Hits, long Undetermined, long Rejects)
{
    /// <summary>A row that was not screened is a failure, which beats verdicts; of verdicts the worst wins.</summary>
    public int Exit =>
        Rejects > 0 ? Cli.Exit.BadInput
        : Undetermined > 0 ? Cli.Exit.Undetermined
        : Hits > 0 ? Cli.Exit.Hits
        : Cli.Exit.Nothing;

    /// <summary>The code of one answer: no hit where the lists cannot speak for the day is no "clear".</summary>
    public static int Code(ScreeningAnswer answer) =>
        !answer.Hits.IsEmpty ? Cli.Exit.Hits
        : answer.Gaps.IsEmpty ? Cli.Exit.Nothing
        : Cli.Exit.Undetermined;

    public BatchCounts Answered(ScreeningAnswer answer) =>
        Code(answer) switch
        {
            Cli.Exit.Hits => this with { Rows = Rows + 1, Hits = Hits + 1 },
            Cli.Exit.Undetermined => this with { Rows = Rows + 1, Undetermined = Undetermined + 1 },
            _ => this with { Rows = Rows + 1 },
        };

    public BatchCounts Rejected() => this with { Rows = Rows + 1, Rejects = Rejects + 1 };

    public static BatchCounts operator +(BatchCounts a, BatchCounts b) =>
        new(
            a.Rows + b.Rows,
            a.Hits + b.Hits,
            a.Undetermined + b.Undetermined,
            a.Rejects + b.Rejects
        );
}
