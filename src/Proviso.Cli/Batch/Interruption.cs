using System.Runtime.InteropServices;

namespace Proviso.Cli.Batch;

/// <summary>Ctrl-C or a request to end: what is begun is finished and noted. The second time the system ends the program.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() =>
        _signals = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
        ];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
