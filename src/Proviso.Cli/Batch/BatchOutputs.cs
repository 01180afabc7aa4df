namespace Proviso.Cli.Batch;

/// <summary>All that a batch writes: its outputs and rejects, and the state beside them from which it can go on.</summary>
internal sealed class BatchOutputs : IDisposable
{
    private static readonly TimeSpan EachState = TimeSpan.FromMilliseconds(500);

    private readonly BatchTerms _terms;
    private readonly ImmutableArray<(string What, string Value)> _about;
    private readonly ImmutableArray<BatchSink> _sinks;
    private readonly string? _state;
    private readonly long _began = System.Diagnostics.Stopwatch.GetTimestamp();
    private TimeSpan? _kept;

    /// <param name="isHashed">For a record of what was written.</param>
    /// <exception cref="InvalidInputException">A file cannot be written (PV0402), or the state is another's (PV0327).</exception>
    public BatchOutputs(
        BatchTerms terms,
        ImmutableArray<(string What, string Value)> about,
        bool isHashed
    )
    {
        (_terms, _about) = (terms, about);
        _state = terms.IsResumable ? BatchState.PathOf(terms.Targets[0].File!) : null;
        From = Before();
        string?[] files =
        [
            .. terms.Targets.Select(t => t.File),
            .. terms.Rejects is { } rejects ? [rejects] : Array.Empty<string>(),
        ];
        var sinks = new List<BatchSink>();
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                sinks.Add(Open(files[i], From is { } state ? state.Lengths[i] : 0, isHashed));
            }
        }
        catch
        {
            sinks.ForEach(sink => sink.Dispose());
            throw;
        }

        _sinks = [.. sinks];
    }

    /// <summary>Null for a run from the first row on.</summary>
    public BatchState? From { get; }

    public ImmutableArray<Digest?> Digests => [.. _sinks.Select(s => s.Digest())];

    /// <summary>Written whole into every output.</summary>
    public void Write(ScreenedBlock block)
    {
        for (var i = 0; i < _terms.Targets.Length; i++)
        {
            _sinks[i].Write(block.Answers[i].WrittenSpan);
        }

        if (_terms.Rejects is not null)
        {
            _sinks[^1].Write(block.Rejects.WrittenSpan);
        }
    }

    /// <summary>Notes how far the outputs are, now and then.</summary>
    public void Keep(BatchState state, bool now = false)
    {
        var time = System.Diagnostics.Stopwatch.GetElapsedTime(_began);
        if (_state is null || !now && time - _kept < EachState)
        {
            return;
        }

        foreach (var sink in _sinks)
        {
            sink.Flush();
        }

        state.Write(_state);
        _kept = time;
    }

    public BatchState StateOf(Screening.Customers.CustomerPlace place, BatchCounts counts) =>
        new(_about, place, counts, [.. _sinks.Select(s => s.Length)]);

    /// <summary>The outputs get their names; nothing is left to go on from.</summary>
    public void Finish()
    {
        if (_state is not null)
        {
            File.Delete(_state);
        }

        foreach (var sink in _sinks)
        {
            sink.Finish();
        }
    }

    /// <summary>Where the answers of a run lie that did not come to its end.</summary>
    public string Told()
    {
        string[] parts =
        [
            .. _terms.Targets.Select(t => t.File).OfType<string>().Select(BatchSink.PartOf),
        ];
        return parts.Length == 0
            ? "they were written to standard output"
            : $"they are in {string.Join(" and ", parts)}, and {string.Join(" and ", _terms.Targets.Select(t => t.File).OfType<string>())} was not touched{(_state is null ? "" : "; the same command with --resume goes on behind them")}";
    }

    public void Dispose()
    {
        foreach (var sink in _sinks)
        {
            sink.Dispose();
        }
    }

    private BatchState? Before()
    {
        if (_state is null || BatchState.Read(_state) is not { } state)
        {
            if (_terms.Resume)
            {
                Say("there is nothing to go on from: the run begins with the first row");
            }

            return null;
        }

        if (!_terms.Resume)
        {
            Say(
                $"an interrupted run of {state.Counts.Rows} rows is begun anew; --resume would have gone on"
            );
            File.Delete(_state);
            return null;
        }

        state.RefuseOther(_state, _about);
        Say($"goes on behind row {state.Counts.Rows}");
        return state;
    }

    private void Say(string what)
    {
        if (!_terms.Quiet)
        {
            Console.Error.WriteLine($"proviso: {what}");
        }
    }

    private static BatchSink Open(string? file, long kept, bool isHashed)
    {
        if (file is null)
        {
            return BatchSink.ToStandardOutput(isHashed);
        }

        try
        {
            return BatchSink.ToFile(file, kept, isHashed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw kept > 0
                ? BatchState.Refused(BatchSink.PartOf(file), $"cannot be gone on with: {e.Message}")
                : Inputs.Unreadable(
                    "PV0402",
                    BatchSink.PartOf(file),
                    $"cannot be written: {e.Message}",
                    "name a file in a folder you may write to, that no other run is writing"
                );
        }
    }
}
