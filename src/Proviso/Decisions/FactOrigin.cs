namespace Proviso.Decisions;

/// <summary>Where a fact came from.</summary>
/// <param name="Kind">One word for people and scripts: <c>transaction</c>, <c>command-line</c>, <c>answer</c>, <c>list</c>, <c>designation</c>, <c>derived</c>.</param>
/// <param name="Detail">The place in the file, the list edition, or the rule that derived it.</param>
public sealed record FactOrigin(string Kind, string Detail)
{
    public override string ToString() => Detail.Length == 0 ? Kind : $"{Kind} {Detail}";
}
