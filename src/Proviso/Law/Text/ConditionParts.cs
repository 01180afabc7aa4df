namespace Proviso.Law.Text;

/// <summary>The conditions inside a condition.</summary>
public static class ConditionParts
{
    /// <summary>The condition itself and everything under it, definitions not opened.</summary>
    public static IEnumerable<Condition> Of(Condition condition)
    {
        yield return condition;
        foreach (var part in Inner(condition).SelectMany(Of))
        {
            yield return part;
        }
    }

    private static ImmutableArray<Condition> Inner(Condition condition) =>
        condition switch
        {
            Condition.All all => all.Parts,
            Condition.Any any => any.Parts,
            Condition.Not not => [not.Part],
            Condition.Implies implies => [implies.If, implies.Then],
            _ => [],
        };
}
