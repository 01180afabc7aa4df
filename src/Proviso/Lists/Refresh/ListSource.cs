namespace Proviso.Lists.Refresh;

/// <summary>Where a list is published.</summary>
/// <param name="Form">As <see cref="ListEdition.Form"/> names it: another root is not this list's.</param>
/// <param name="Files">All of them make one edition; one that is not to be had is none.</param>
/// <param name="Hosts">To which it may redirect, beside those of the addresses.</param>
/// <param name="IsLoopback">On this very machine, and so perhaps by plain http; only where somebody stated it.</param>
public sealed record ListSource(
    string List,
    string Form,
    ImmutableArray<SourceFile> Files,
    ImmutableArray<string> Hosts,
    bool IsLoopback = false
)
{
    /// <summary>Null for an address that may be asked, else why not.</summary>
    public string? Refusal(Uri address) =>
        !address.IsAbsoluteUri ? "it is not absolute"
        : address.UserInfo.Length > 0 ? "it carries a name or a password"
        : !IsKnown(address.IdnHost)
            ? $"'{address.IdnHost}' is none of the hosts that this list may come from"
        : address.Scheme == Uri.UriSchemeHttps ? null
        : address.Scheme == Uri.UriSchemeHttp && IsLoopback && address.IsLoopback ? null
        : "only https is allowed; plain http only on this machine, where 'loopback: true' says so";

    private bool IsKnown(string host) =>
        Files
            .Select(file => file.Address.IdnHost)
            .Concat(Hosts)
            .Contains(host, StringComparer.OrdinalIgnoreCase);
}
