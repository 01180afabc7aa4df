using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>
/// Asks the addresses of list sources, and those only: https, allowed hosts, addresses of the internet, redirects followed
/// by hand, no proxy, no cookies, no credentials, within bounds of time and size. Safe for many threads.
/// </summary>
public sealed class HttpFetch : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly HttpClient _public;
    private readonly HttpClient _loopback;

    public HttpFetch(FetchLimits limits)
    {
        _limits = limits;
        _public = Client(limits, isLoopback: false);
        _loopback = Client(limits, isLoopback: true);
    }

    /// <param name="before">What is had of the file, so that it comes only when it changed; null asks for all of it.</param>
    public async Task<FetchAnswer> Get(
        ListSource source,
        SourceFile file,
        RefreshedFile? before,
        CancellationToken stop = default
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(_limits.Time);
        try
        {
            return await Follow(source, file.Address, before, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return FetchFaults.TooSlow(file.Address, _limits.Time);
        }
        catch (HttpRequestException e) when (e.InnerException is NotPublicException refused)
        {
            return FetchFaults.NotPublic(file.Address, refused.Address.ToString());
        }
        catch (HttpRequestException e)
        {
            return FetchFaults.Unreachable(file.Address, e.Message);
        }
        catch (IOException e)
        {
            return FetchFaults.Cut(file.Address, e.Message);
        }
    }

    public void Dispose()
    {
        _public.Dispose();
        _loopback.Dispose();
    }

    private async Task<FetchAnswer> Follow(
        ListSource source,
        Uri address,
        RefreshedFile? before,
        CancellationToken stop
    )
    {
        if (source.Refusal(address) is { } refusal)
        {
            return FetchFaults.NotAllowed(address, refusal);
        }

        var at = address;
        for (var redirects = 0; redirects <= _limits.MostRedirects; redirects++)
        {
            using var request = Request(at, before);
            using var response = await (source.IsLoopback ? _loopback : _public)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
                .ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
            {
                return await FetchBody
                    .Read(response, address, IsConditional(before), _limits, stop)
                    .ConfigureAwait(false);
            }

            if (response.Headers.Location is not { } location)
            {
                return FetchFaults.Redirect(address, "nowhere");
            }

            at = new Uri(at, location);
            if (source.Refusal(at) is { } elsewhere)
            {
                return FetchFaults.Redirect(address, elsewhere);
            }
        }

        return FetchFaults.Redirect(address, "again and again");
    }

    private static bool IsConditional(RefreshedFile? before) =>
        before is { ETag.Length: > 0 } or { LastModified.Length: > 0 };

    private static bool IsRedirect(HttpStatusCode status) =>
        (int)status is 301 or 302 or 303 or 307 or 308;

    private static HttpRequestMessage Request(Uri address, RefreshedFile? before)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("proviso", "0.1"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (before is { ETag.Length: > 0 })
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", before.ETag);
        }

        if (before is { LastModified.Length: > 0 })
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", before.LastModified);
        }

        return request;
    }

    private static HttpClient Client(FetchLimits limits, bool isLoopback) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                UseCookies = false,
                UseProxy = false,
                Credentials = null,
                ConnectTimeout = limits.Time,
                MaxResponseHeadersLength = 64,
                ConnectCallback = (context, stop) => Connect(context, isLoopback, stop),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <summary>The address that was looked at is the one connected to: a name cannot change in between.</summary>
    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        bool isLoopback,
        CancellationToken stop
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop)
            .ConfigureAwait(false);
        var other = addresses.FirstOrDefault(address =>
            isLoopback ? !IPAddress.IsLoopback(address) : !PublicAddress.Is(address)
        );
        if (other is not null)
        {
            throw new NotPublicException(other);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket
                .ConnectAsync(addresses, context.DnsEndPoint.Port, stop)
                .ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
