namespace Proviso.Law;

/// <summary>What a user may do about a fact; facts without one are never suggested as a way to a permitted answer.</summary>
public enum Actionable
{
    No,
    Obtain,
    Reduce,
    Wait,
}
