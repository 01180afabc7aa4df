namespace Proviso.Law.Text;

/// <summary>What a name in a pack names. Names of different kinds may be spelt alike.</summary>
internal enum LawNameKind
{
    File,
    Pack,
    Instrument,

    /// <summary>An instrument, a base id that several versions share, or a provision: what an authority may be.</summary>
    Authority,

    /// <summary>An instrument, or the base id that its versions share.</summary>
    AnyVersion,

    Family,
    Prohibition,

    /// <summary>What an instrument provides to the pack: a prohibition, exemption, section, duty or risk flag.</summary>
    Provision,

    /// <summary>A part of a license. Letters of a family share them, so they are told apart within one instrument only.</summary>
    Paragraph,

    Definition,
    Cap,
    Setting,
    Term,
    Designation,
    Symbol,
    Interpretation,
    Case,
}
