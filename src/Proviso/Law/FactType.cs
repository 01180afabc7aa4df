namespace Proviso.Law;

/// <summary>The kind of value a fact takes; conditions are checked against it when a law file is read.</summary>
public enum FactType
{
    /// <summary>yes or no.</summary>
    Flag,

    /// <summary>A word or words; compared after folding case and spaces.</summary>
    Text,

    /// <summary>The name or key of a person; compared by who is meant, not by spelling.</summary>
    Party,

    /// <summary>An exact decimal; money is a number of US dollars or of the currency its neighbour names.</summary>
    Number,

    /// <summary>A calendar date, without zone.</summary>
    Date,

    /// <summary>A point in time, RFC 3339 with offset.</summary>
    Instant,

    /// <summary>A set of words, complete as given.</summary>
    Set,

    /// <summary>A group of facts; the word <c>null</c> in its place says that the transaction has none.</summary>
    Group,
}
