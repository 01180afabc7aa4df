using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>
/// A real HTTP server on this machine's loopback, which says on the wire exactly what a test wants it to say. What is asked
/// of no path it knows is a 404.
/// </summary>
public sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Reply> _replies = new(StringComparer.Ordinal);
    private readonly Task _accepting;

    public LocalServer()
    {
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Writes an answer; the connection closes after it.</summary>
    /// <param name="request">The request line and the headers.</param>
    public delegate Task Reply(Stream stream, string request, CancellationToken stop);

    /// <summary>Every request there was, its line and headers.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address(string path) => new($"http://127.0.0.1:{Port}{path}");

    public void Serve(string path, Reply reply) => _replies[path] = reply;

    /// <summary>A file as servers serve files: 304 for whoever has it.</summary>
    public static Reply File(byte[] content, string etag = "", string lastModified = "") =>
        async (stream, request, stop) =>
        {
            var had =
                etag.Length > 0
                    ? request.Contains($"If-None-Match: {etag}\r\n", StringComparison.Ordinal)
                    : lastModified.Length > 0
                        && request.Contains(
                            $"If-Modified-Since: {lastModified}\r\n",
                            StringComparison.Ordinal
                        );
            var headers =
                (etag.Length > 0 ? $"ETag: {etag}\r\n" : "")
                + (lastModified.Length > 0 ? $"Last-Modified: {lastModified}\r\n" : "");
            await (
                had
                    ? Raw($"HTTP/1.1 304 Not Modified\r\n{headers}\r\n")
                    : Raw(
                        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {content.Length}\r\n\r\n",
                        content
                    )
            )(stream, request, stop);
        };

    public static Reply Raw(string head, byte[]? body = null) =>
        async (stream, _, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
            await stream.WriteAsync(body ?? [], stop);
        };

    public static Reply Status(int status, string headers = "") =>
        Raw($"HTTP/1.1 {status} X\r\n{headers}Content-Length: 0\r\n\r\n");

    /// <summary>Says nothing more for as long as it is listened to.</summary>
    public static Reply Silence(string head = "") =>
        async (stream, request, stop) =>
        {
            await Raw(head)(stream, request, stop);
            await stream.FlushAsync(stop);
            await Task.Delay(TimeSpan.FromMinutes(5), stop);
        };

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        try
        {
            _accepting.Wait(TimeSpan.FromSeconds(5));
        }
        catch (AggregateException)
        {
            // It was waiting for the next one.
        }

        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = Answer(client);
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            var request = await Head(stream);
            Requests.Enqueue(request);
            var path = request.Split(' ')[1];
            var reply = _replies.GetValueOrDefault(path) ?? Status(404);
            await reply(stream, request, _stop.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Whoever asked went away, or the test is over.
        }
    }

    private async Task<string> Head(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
