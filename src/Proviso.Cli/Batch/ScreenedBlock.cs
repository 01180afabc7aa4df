using System.Buffers;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>The answers to a block of rows, rendered for each output. Used again and again: cleared, not thrown away.</summary>
internal sealed class ScreenedBlock(int targets)
{
    /// <summary>One a target of the run, in its order.</summary>
    public ImmutableArray<ArrayBufferWriter<byte>> Answers { get; } =
    [.. Enumerable.Range(0, targets).Select(_ => new ArrayBufferWriter<byte>())];

    public ArrayBufferWriter<byte> Rejects { get; } = new();

    /// <summary>The first rejects of the block, for people.</summary>
    public List<Diagnostic> FirstRejects { get; } = [];

    public BatchCounts Counts { get; set; }

    /// <summary>Up to which the file is answered with this block.</summary>
    public CustomerPlace End { get; set; }

    public void Clear()
    {
        foreach (var buffer in Answers)
        {
            buffer.ResetWrittenCount();
        }

        Rejects.ResetWrittenCount();
        FirstRejects.Clear();
        Counts = default;
    }
}
