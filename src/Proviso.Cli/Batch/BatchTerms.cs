using Proviso.Screening;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>What a batch was asked to do.</summary>
/// <param name="File">A path, or <c>-</c> for standard input.</param>
/// <param name="Delimiter">Null finds out.</param>
/// <param name="Targets">Form and file of each output; no file is standard output.</param>
/// <param name="Rejects">Where rejected rows are told; null tells the first of them on stderr.</param>
internal sealed record BatchTerms(
    string File,
    CustomerMap Map,
    char? Delimiter,
    ScreeningDay Day,
    decimal Min,
    int? Limit,
    bool Verbose,
    ImmutableArray<(string Format, string? File)> Targets,
    string? Rejects,
    bool Resume,
    int Threads,
    string Progress,
    bool Quiet
)
{
    public const string StandardInput = "-";

    /// <summary>Everything that can be read again and written on: then an interrupted run leaves a state to go on from.</summary>
    public bool IsResumable => File != StandardInput && Targets.All(t => t.File is not null);
}
