namespace Proviso.Lists;

/// <summary>Primary, also known as, formerly known as, now known as.</summary>
public enum NameKind
{
    Primary,
    Aka,
    Fka,
    Nka,
}
