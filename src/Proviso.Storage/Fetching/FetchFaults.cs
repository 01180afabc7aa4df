namespace Proviso.Storage.Fetching;

/// <summary>What can be wrong with an address or its server, each with its code and what to do: PV08xx.</summary>
internal static class FetchFaults
{
    public static FetchAnswer.Failed NotAllowed(Uri address, string why) =>
        Refused("PV0801", address, $"is not asked: {why}", "mend lists.sources in proviso.yaml");

    public static FetchAnswer.Failed NotPublic(Uri address, string resolved) =>
        Refused(
            "PV0802",
            address,
            $"its host resolves to {resolved}, which is not on the internet",
            "see who answers for that name; for a server on this machine say 'loopback: true'"
        );

    public static FetchAnswer.Failed Unreachable(Uri address, string why) =>
        Broken("PV0803", address, $"cannot be reached: {why}", "try again later");

    public static FetchAnswer.Failed Status(Uri address, int status) =>
        Broken(
            "PV0804",
            address,
            $"the server answered {status}",
            status is 404 or 410 ? "see whether the issuer moved the file" : "try again later"
        );

    public static FetchAnswer.Failed Redirect(Uri address, string why) =>
        Refused(
            "PV0805",
            address,
            $"redirects where it may not: {why}",
            "see whether the issuer moved the list; add the host in proviso.yaml if so"
        );

    public static FetchAnswer.Failed TooSlow(Uri address, TimeSpan time) =>
        Broken(
            "PV0806",
            address,
            FormattableString.Invariant($"was not done after {time.TotalSeconds:0.##} seconds"),
            "try again later, or allow more with --timeout"
        );

    public static FetchAnswer.Failed TooLarge(Uri address, long most) =>
        Refused(
            "PV0807",
            address,
            FormattableString.Invariant($"is larger than {most:N0} bytes"),
            "no sanctions list is; see what is served there"
        );

    public static FetchAnswer.Failed Cut(Uri address, string why) =>
        Broken("PV0808", address, $"the file did not come whole: {why}", "try again later");

    public static FetchAnswer.Failed NoList(Uri address, string what) =>
        Refused("PV0809", address, $"serves {what} in place of a list", "try again later");

    private static FetchAnswer.Failed Refused(string code, Uri address, string what, string hint) =>
        new(Said(code, address, what, hint), IsUnreachable: false);

    private static FetchAnswer.Failed Broken(string code, Uri address, string what, string hint) =>
        new(Said(code, address, what, hint), IsUnreachable: true);

    // Signed addresses carry keys in their query: it is nobody's business in a log.
    private static Diagnostic Said(string code, Uri address, string what, string hint) =>
        new(code, new SourceSpan(address.GetLeftPart(UriPartial.Path), 0, 0), what, hint);
}
