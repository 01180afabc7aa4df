namespace Proviso.Lists.Ofac;

/// <summary>
/// What the reader takes out of the remarks: segments joined by "; ", the last ended by a full stop that is
/// not data. Weak aliases stand here and nowhere else in the csv: <c>a.k.a. 'FSB'</c>. A segment that begins
/// with "alt. " repeats the kind of what follows.
/// </summary>
internal static class OfacRemarks
{
    /// <summary>Remarks are cut at this length; the rest stands in sdn_comments.csv.</summary>
    public const int Longest = 1000;

    /// <param name="cut">True when the tail is missing: the last segment is then a fragment and is not read.</param>
    public static void Read(string remarks, bool cut, OfacFacts facts)
    {
        var text = remarks.TrimEnd();
        if (text.Length == 0)
        {
            return;
        }

        var segments = (!cut && text.EndsWith('.') ? text[..^1] : text).Split("; ");
        for (var at = 0; at < segments.Length; at++)
        {
            var segment = segments[at].Trim();
            if (cut && at == segments.Length - 1)
            {
                facts.Keep(segment);
            }
            else
            {
                facts.Take(WithoutAlt(segment));
            }
        }
    }

    private static string WithoutAlt(string segment) =>
        segment.StartsWith("alt. ", StringComparison.Ordinal) ? segment[5..] : segment;
}
