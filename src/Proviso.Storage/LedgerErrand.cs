using System.Runtime.ExceptionServices;
using Proviso.Caps;

namespace Proviso.Storage;

/// <summary>One writer's work on its way through a batch. It is done when it is on disk, or has failed.</summary>
internal sealed class LedgerErrand(Action<ILedgerRows> work)
{
    private volatile bool _isDone;
    private Exception? _failure;

    public bool IsDone => _isDone;

    public void Run(ILedgerRows rows) => work(rows);

    public void End(Exception? failure = null)
    {
        _failure = failure;
        _isDone = true;
    }

    /// <summary>The failure as its own thread would have met it.</summary>
    public void Rethrow()
    {
        if (_failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
