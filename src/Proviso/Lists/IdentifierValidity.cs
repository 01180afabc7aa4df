namespace Proviso.Lists;

/// <summary>Whether a number can be one of its kind. A wrong one still stands in the list, and is never dropped for it.</summary>
public enum IdentifierValidity
{
    /// <summary>The kind has no form of its own, or it depends on a country whose rule is not known here.</summary>
    CannotTell,

    /// <summary>The form is right, and so are the check digits where the kind has them. Whether it was ever issued is another question.</summary>
    Valid,

    /// <summary>No number of the kind reads so: a digit was lost or the list uses the words for something else.</summary>
    Invalid,
}
