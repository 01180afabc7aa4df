namespace Proviso.Storage.Fetching;

/// <summary>How much a server may cost before it is left alone.</summary>
/// <param name="Time">For one file, from the first byte asked to the last one got.</param>
/// <param name="MostBytes">Of one file as it comes over the wire.</param>
/// <param name="MostRedirects">Each of them to an allowed host.</param>
public sealed record FetchLimits(TimeSpan Time, long MostBytes, int MostRedirects)
{
    /// <summary>Two minutes, 256 MB, three redirects. What it unpacks to has its own bounds.</summary>
    public static FetchLimits Usual { get; } =
        new(TimeSpan.FromMinutes(2), 256L * 1024 * 1024, MostRedirects: 3);
}
