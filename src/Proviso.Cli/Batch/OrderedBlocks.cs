using System.Collections.Concurrent;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>
/// Blocks screened by several threads and given out in the order of the file. So many are in work as there are threads and
/// a few more: a slow writer holds the readers up.
/// </summary>
internal sealed class OrderedBlocks(int threads, int targets, Func<BlockScreener> open)
{
    private readonly ConcurrentBag<ScreenedBlock> _idle = [];

    /// <param name="stop">Begins no further block; those begun are given out.</param>
    public IEnumerable<ScreenedBlock> Screen(
        IEnumerable<CustomerBlock> blocks,
        CancellationToken stop
    )
    {
        using var work = new BlockingCollection<Errand>(threads + 1);
        using var ordered = new BlockingCollection<Task<ScreenedBlock>>(threads + 2);
        using var given = new CancellationTokenSource();
        var reader = Run(() => Read(blocks, work, ordered, stop, given.Token));
        Task[] workers = [.. Enumerable.Range(0, threads).Select(_ => Run(() => Work(work)))];
        try
        {
            foreach (var task in ordered.GetConsumingEnumerable(CancellationToken.None))
            {
                var block = task.GetAwaiter().GetResult();
                yield return block;
                _idle.Add(block);
            }

            // What went wrong while reading comes behind what was read before it.
            reader.GetAwaiter().GetResult();
        }
        finally
        {
            given.Cancel();
            work.CompleteAdding();
            ((IAsyncResult)reader).AsyncWaitHandle.WaitOne();
            Task.WaitAll([.. workers.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default))]);
        }
    }

    private static void Read(
        IEnumerable<CustomerBlock> blocks,
        BlockingCollection<Errand> work,
        BlockingCollection<Task<ScreenedBlock>> ordered,
        CancellationToken stop,
        CancellationToken given
    )
    {
        try
        {
            foreach (var block in blocks)
            {
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                var errand = new Errand(block, new());
                ordered.Add(errand.Done.Task, given);
                work.Add(errand, given);
            }
        }
        catch (Exception) when (given.IsCancellationRequested)
        {
            // Nobody takes any more; who stopped says why.
        }
        finally
        {
            ordered.CompleteAdding();
            work.CompleteAdding();
        }
    }

    private void Work(BlockingCollection<Errand> work)
    {
        BlockScreener? screener = null;
        foreach (var errand in work.GetConsumingEnumerable(CancellationToken.None))
        {
            try
            {
                screener ??= open();
                var into = _idle.TryTake(out var idle) ? idle : new ScreenedBlock(targets);
                screener.Screen(errand.Block, into);
                errand.Done.SetResult(into);
            }
            catch (Exception fault)
            {
                errand.Done.SetException(fault);
            }
        }

        screener?.Dispose();
    }

    private static Task Run(Action action) =>
        Task.Factory.StartNew(
            action,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private sealed record Errand(CustomerBlock Block, TaskCompletionSource<ScreenedBlock> Done);
}
