namespace Proviso.Reading;

internal enum WordShape
{
    Lower,

    /// <summary>Begins with a capital and has a small letter.</summary>
    Title,

    /// <summary>Capitals only, a single one included.</summary>
    Upper,

    /// <summary>Of a script without case.</summary>
    Caseless,
    Number,
}
