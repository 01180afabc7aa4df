using System.Net;
using System.Text;

namespace Proviso.Storage.Fetching;

/// <summary>The body of an answer, whole or not at all.</summary>
internal static class FetchBody
{
    private const int Chunk = 64 * 1024;

    /// <param name="isConditional">The request said what is had already.</param>
    /// <exception cref="IOException">The connection broke before the end.</exception>
    public static async Task<FetchAnswer> Read(
        HttpResponseMessage response,
        Uri address,
        bool isConditional,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        if (response.StatusCode == HttpStatusCode.NotModified && isConditional)
        {
            return new FetchAnswer.Unchanged();
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return FetchFaults.Status(address, (int)response.StatusCode);
        }

        var told = response.Content.Headers.ContentLength;
        if (told > limits.MostBytes)
        {
            return FetchFaults.TooLarge(address, limits.MostBytes);
        }

        // RFC 9112 §6.3: a body that ends with the connection may have ended anywhere.
        if (
            told is null
            && response.Version < HttpVersion.Version20
            && response.Headers.TransferEncodingChunked != true
        )
        {
            return FetchFaults.Cut(address, "the server does not say how long it is");
        }

        return await Content(response, limits, stop).ConfigureAwait(false) is not { } content
                ? FetchFaults.TooLarge(address, limits.MostBytes)
            : content.Length == 0 ? FetchFaults.NoList(address, "an empty file")
            : IsWebPage(response, content) ? FetchFaults.NoList(address, "a web page")
            : new FetchAnswer.Whole(
                content,
                Header(response, "ETag"),
                response.Content.Headers.TryGetValues("Last-Modified", out var at) ? at.First() : ""
            );
    }

    /// <summary>Null when there is more than is allowed.</summary>
    private static async Task<byte[]?> Content(
        HttpResponseMessage response,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var content = new MemoryStream();
        var buffer = new byte[Chunk];
        for (int read; (read = await body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0; )
        {
            content.Write(buffer, 0, read);
            if (content.Length > limits.MostBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    private static bool IsWebPage(HttpResponseMessage response, byte[] content)
    {
        var begin = Encoding
            .Latin1.GetString(content, 0, Math.Min(content.Length, 512))
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return response.Content.Headers.ContentType?.MediaType == "text/html"
            || begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : "";
}
