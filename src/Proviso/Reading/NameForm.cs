namespace Proviso.Reading;

/// <summary>How a phrase that is looked for comes from a listed name.</summary>
internal enum NameForm
{
    /// <summary>As the list writes it.</summary>
    Whole,

    /// <summary>"LASTNAME, Given Middle" turned round.</summary>
    GivenFirst,

    /// <summary>Of an individual the first given name and the family name, in either order.</summary>
    Short,

    /// <summary>Without a trailing parenthesis.</summary>
    Bare,
}
