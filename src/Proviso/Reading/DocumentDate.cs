namespace Proviso.Reading;

/// <summary>The date of a document: as of it everything in the text is read.</summary>
/// <param name="How">"--at", or the words of the text that it was assumed from.</param>
/// <param name="Assumed">True when the text told it and nobody said so.</param>
public sealed record DocumentDate(LocalDate Date, string How, bool Assumed)
{
    private const int FirstLines = 6;
    private const int LongestHead = 2000;

    public static DocumentDate Given(LocalDate date) => new(date, "--at", Assumed: false);

    /// <summary>The first whole date in the first lines that are not empty.</summary>
    /// <param name="name">Of the document, for the message.</param>
    /// <exception cref="InvalidInputException">When they hold none (PV0703).</exception>
    public static DocumentDate In(string text, string name) =>
        Stated(text)
        ?? throw new InvalidInputException(
            new Diagnostic(
                "PV0703",
                new SourceSpan(name, 1, 1),
                "the document does not say in its first lines of what day it is",
                "pass --at YYYY-MM-DD: who is listed and what the law says depend on it"
            )
        );

    /// <summary>The same, or null when they hold none.</summary>
    public static DocumentDate? Stated(string text)
    {
        var (end, lines) = (0, 0);
        while (end < Math.Min(text.Length, LongestHead) && lines < FirstLines)
        {
            var next = text.IndexOf('\n', end);
            next = next < 0 ? text.Length : next + 1;
            lines += text.AsSpan(end, next - end).IsWhiteSpace() ? 0 : 1;
            end = next;
        }

        var head = text[..Math.Min(end, LongestHead)];
        foreach (var found in DateFinder.Find(head, today: null))
        {
            if (found.IsSure)
            {
                return new(found.Date, head[found.Start..found.End], Assumed: true);
            }
        }

        return null;
    }
}
