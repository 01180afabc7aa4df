using Proviso.Caps;

namespace Proviso.Storage;

/// <summary>
/// Many writers, few transactions: who finds nobody writing writes for all who wait. A disk is as long about one
/// commit as about sixty-four. This is a queue and no guard: the statement of <see cref="SqliteLedgerRows.TryReserve"/>
/// judges each claim, in this process and in the others.
/// </summary>
internal sealed class LedgerBatches(SqliteStore store)
{
    private const int Most = 64;

    private readonly object _gate = new();
    private readonly Queue<LedgerErrand> _waiting = new();
    private bool _isWriting;

    public T Run<T>(Func<ILedgerRows, T> work)
    {
        var answer = default(T)!;
        var mine = new LedgerErrand(rows => answer = work(rows));
        lock (_gate)
        {
            _waiting.Enqueue(mine);
        }

        while (TakeTurn(mine) is { Count: > 0 } batch)
        {
            try
            {
                Write(batch);
            }
            finally
            {
                lock (_gate)
                {
                    _isWriting = false;
                    Monitor.PulseAll(_gate);
                }
            }
        }

        mine.Rethrow();
        return answer;
    }

    /// <summary>What to write now; nothing once somebody else has written mine.</summary>
    private List<LedgerErrand> TakeTurn(LedgerErrand mine)
    {
        lock (_gate)
        {
            while (_isWriting && !mine.IsDone)
            {
                Monitor.Wait(_gate);
            }

            var batch = new List<LedgerErrand>();
            if (mine.IsDone)
            {
                return batch;
            }

            _isWriting = true;
            while (batch.Count < Most && _waiting.TryDequeue(out var next))
            {
                batch.Add(next);
            }

            return batch;
        }
    }

    private void Write(List<LedgerErrand> batch)
    {
        if (TryTogether(batch) is not { } failure)
        {
            batch.ForEach(errand => errand.End());
        }
        else if (batch.Count == 1 || failure is StoreUnavailableException)
        {
            batch.ForEach(errand => errand.End(failure));
        }
        else
        {
            // One of them failed and took the others' transaction with it: each again, by itself.
            batch.ForEach(errand => errand.End(TryTogether([errand])));
        }
    }

    private Exception? TryTogether(List<LedgerErrand> batch)
    {
        try
        {
            return store.Write<Exception?>(writer =>
            {
                var rows = new SqliteLedgerRows(writer);
                batch.ForEach(errand => errand.Run(rows));
                return null;
            });
        }
#pragma warning disable CA1031 // handed to the thread whose errand it is
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }
}
