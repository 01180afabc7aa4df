using Proviso.Desk;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>Screens a file of customers, row by row in its order: answers, rejects, progress, and a state to go on from.</summary>
internal sealed class BatchRun(BatchTerms terms, FrontDesk desk)
{
    private BatchCounts _counts;
    private int _shown;

    /// <param name="keep">Called with what was done before the outputs get their names; null keeps no record.</param>
    /// <returns>The exit code.</returns>
    public int Run(Action<BatchSummary>? keep)
    {
        Digest? input =
            terms.File != BatchTerms.StandardInput && (terms.IsResumable || keep is not null)
                ? BatchAbout.DigestOf(terms.File)
                : null;
        using var content = BatchAbout.OpenInput(terms.File);
        var customers = new CustomerFile(terms.File, content, terms.Map, terms.Delimiter);
        var about = BatchAbout.Of(terms, desk, input);
        using var outputs = new BatchOutputs(terms, about, isHashed: keep is not null);
        _counts = outputs.From?.Counts ?? default;
        var place = outputs.From?.Place;
        var progress = new BatchProgress(
            terms,
            content.CanSeek ? content.Length : 0,
            _counts,
            place?.Offset ?? 0
        );
        using var interruption = new Interruption();
        try
        {
            var blocks = new OrderedBlocks(
                terms.Threads,
                terms.Targets.Length,
                () => new BlockScreener(terms, desk, customers)
            );
            foreach (var block in blocks.Screen(customers.Blocks(place), interruption.Token))
            {
                outputs.Write(block);
                _counts += block.Counts;
                place = block.End;
                Show(block, progress);
                progress.Tell(_counts, block.End.Offset);
                outputs.Keep(outputs.StateOf(block.End, _counts));
            }

            if (interruption.Token.IsCancellationRequested)
            {
                return Stopped(outputs, progress, place);
            }

            if (_counts.Rows == 0)
            {
                throw NoRow();
            }

            keep?.Invoke(new BatchSummary(terms, about, _counts, outputs.Digests));
            outputs.Finish();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(fault, outputs, progress, place);
        }

        progress.End(_counts);
        TellRejects();
        return _counts.Exit;
    }

    private int Stopped(BatchOutputs outputs, BatchProgress progress, CustomerPlace? place)
    {
        if (place is { } known)
        {
            outputs.Keep(outputs.StateOf(known, _counts), now: true);
        }

        progress.End(_counts, "stopped; ");
        Console.Error.WriteLine($"proviso: not all rows are answered: {outputs.Told()}");
        return Exit.Interrupted;
    }

    private int Failed(
        Exception fault,
        BatchOutputs outputs,
        BatchProgress progress,
        CustomerPlace? place
    )
    {
        progress.Clear();
        Console.Error.WriteLine(
            Inputs
                .Unreadable(
                    "PV0328",
                    terms.File,
                    $"the run failed behind row {_counts.Rows}: {fault.Message}",
                    _counts.Rows == 0
                        ? "no row is answered"
                        : $"rows 1 to {_counts.Rows} are answered: {outputs.Told()}"
                )
                .Message
        );
        try
        {
            if (place is { } known)
            {
                outputs.Keep(outputs.StateOf(known, _counts), now: true);
            }
        }
        catch (Exception again) when (again is IOException or UnauthorizedAccessException)
        {
            // The state before holds: what came behind it is cut off and made again.
        }

        return Exit.BadInput;
    }

    private InvalidInputException NoRow() =>
        new(
            new Diagnostic(
                "PV0320",
                new SourceSpan(terms.File, 1, 1),
                "the file has no row of data",
                "the first row names the columns, each other row is one customer"
            )
        );

    /// <summary>The first rejects, where no file takes them all.</summary>
    private void Show(ScreenedBlock block, BatchProgress progress)
    {
        if (terms.Rejects is not null)
        {
            return;
        }

        foreach (var reject in block.FirstRejects)
        {
            if (_shown++ < BlockScreener.MostShown)
            {
                progress.Clear();
                Console.Error.WriteLine(Visible.InLine(reject.ToString()));
            }
        }
    }

    private void TellRejects()
    {
        if (_counts.Rejects > 0)
        {
            Console.Error.WriteLine(
                $"proviso: {_counts.Rejects} of {_counts.Rows} rows were not screened and are not clear; {(terms.Rejects is { } file ? $"{file} tells of each" : _counts.Rejects > BlockScreener.MostShown ? "--rejects FILE would tell of each" : "each is told above")}"
            );
        }
    }
}
