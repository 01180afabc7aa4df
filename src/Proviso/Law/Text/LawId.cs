namespace Proviso.Law.Text;

/// <summary>
/// Ids as lawyers number paragraphs and as the pack knows them. Inside <c>CYBER-GL1</c> the id <c>(a)(1)</c> is
/// <c>CYBER-GL1/(a)(1)</c>; inside <c>X@v2</c> it is <c>X/(a)(1)</c>, since versions of one text share their paragraphs.
/// </summary>
internal static class LawId
{
    /// <summary>The id without its version.</summary>
    public static string Base(string instrument)
    {
        var at = instrument.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? instrument : instrument[..at];
    }

    /// <summary>The whole id of a paragraph of <paramref name="owner"/>: an instrument, or a section that is an authorization.</summary>
    public static string Whole(string owner, Frame paragraph)
    {
        if (paragraph.MayText("as") is { } whole)
        {
            return whole;
        }

        var written = paragraph.Text("id");
        return paragraph.IsTrue("absolute") ? written : Whole(owner, written);
    }

    public static string Whole(string owner, string written) =>
        written.StartsWith('+') ? Base(owner) + written[1..]
        : written.Contains('/', StringComparison.Ordinal) ? written
        : $"{Base(owner)}/{written}";

    /// <summary>What an interpretation is about: a paragraph of its instrument, or a cap or other name as written.</summary>
    public static string About(string owner, string written) =>
        written.StartsWith('(') ? Whole(owner, written) : written;
}
