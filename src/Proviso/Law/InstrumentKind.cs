namespace Proviso.Law;

/// <summary>What an instrument is; from statute to license in falling power to prohibit.</summary>
public enum InstrumentKind
{
    Statute,
    ExecutiveOrder,
    Regulation,
    Directive,
    Determination,
    EntityListRule,
    GeneralLicense,
    Guidance,

    /// <summary>Not law: a reading that only speaks where the user's setting chose it.</summary>
    Reading,
}
