using System.Net;

namespace Proviso.Storage.Fetching;

/// <summary>A host resolved to an address that is not asked; it crosses the HTTP handler and no further.</summary>
internal sealed class NotPublicException(IPAddress address)
    : IOException($"{address} is not on the internet")
{
    public IPAddress Address { get; } = address;
}
