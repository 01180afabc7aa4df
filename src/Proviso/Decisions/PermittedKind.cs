namespace Proviso.Decisions;

/// <summary>Why a permitted transaction is permitted; never mixed up.</summary>
public enum PermittedKind
{
    /// <summary>Prohibitions reach it, and licenses lift every one.</summary>
    Authorized,

    /// <summary>A statute takes the conduct out of the power itself.</summary>
    Exempt,

    /// <summary>Nothing that is loaded reaches it.</summary>
    Unreached,
}
