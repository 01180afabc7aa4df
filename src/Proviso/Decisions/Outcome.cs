namespace Proviso.Decisions;

/// <summary>The answer. Undetermined is the default: an answer nobody computed clears nothing.</summary>
public enum Outcome
{
    Undetermined,
    Permitted,
    Prohibited,
}
