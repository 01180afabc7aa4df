namespace Proviso.Lists;

/// <summary>How much the issuer says a name identifies the party.</summary>
public enum NameStrength
{
    Strong,

    /// <summary>Broad or generic; the issuer does not expect it to be screened for, it helps to judge a hit.</summary>
    Weak,
}
