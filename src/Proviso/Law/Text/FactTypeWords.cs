namespace Proviso.Law.Text;

/// <summary>How messages speak of a fact's type.</summary>
internal static class FactTypeWords
{
    public static string Noun(FactType type) =>
        type switch
        {
            FactType.Flag => "a flag (yes or no)",
            FactType.Text => "a word",
            FactType.Party => "a party",
            FactType.Number => "a number",
            FactType.Date => "a date",
            FactType.Instant => "an instant",
            FactType.Set => "a set of words",
            _ => "a group of facts",
        };

    public static string Example(FactType type) =>
        type switch
        {
            FactType.Date => "2017-02-02",
            FactType.Instant => "2015-04-01T00:01:00-04:00",
            _ => "5000.00",
        };

    /// <summary>How a condition reads a fact of the type.</summary>
    public static string Usage(FactType type, string path) =>
        type switch
        {
            FactType.Flag => $"write it alone: '{path}' or 'not {path}'",
            FactType.Text => "compare it with 'is WORD' or 'in {WORD, WORD}'",
            FactType.Party => "compare it with 'is SYMBOL', 'is party' or 'in {SYMBOL, SYMBOL}'",
            FactType.Set => "ask it with 'has WORD', 'has {WORD, WORD}' or 'has any'",
            FactType.Group => "name one of the facts in it",
            _ => "compare it with < <= = >= >",
        };
}
