namespace Proviso.Law.Text;

/// <summary>What stands behind a key of a law file.</summary>
public enum KeyShape
{
    /// <summary>One text that is not empty.</summary>
    Text,

    /// <summary>One of a fixed list of words.</summary>
    Word,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>An exact decimal.</summary>
    Number,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>A calendar date, or the word <c>unknown</c> where the key's words allow it.</summary>
    Date,

    /// <summary>A date (00:00 in New York) or an RFC 3339 instant.</summary>
    Moment,

    /// <summary>A month and a day: <c>09-30</c>.</summary>
    MonthDay,

    /// <summary>A condition over facts.</summary>
    Condition,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Keys of its own.</summary>
    Frame,

    /// <summary>A list, each with the same keys.</summary>
    Frames,

    /// <summary>Facts in the transaction format; read elsewhere.</summary>
    Facts,

    /// <summary>Answer keys, each with a text or a list of texts.</summary>
    Expectations,
}
