namespace Proviso.Tests.Oracle;

/// <summary>A case in which nothing is open: every fact, switch of the law and moment has one value.</summary>
public sealed class World(IReadOnlyDictionary<string, WorldValue> values)
{
    public WorldValue? Of(string path) => values.GetValueOrDefault(path);

    public bool Yes(string path) => Of(path) is WorldValue.YesNo { Is: true };

    public decimal Amount(string path) => ((WorldValue.Amount)Of(path)!).Scalar;
}
