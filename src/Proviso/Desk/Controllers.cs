using Proviso.Decisions;

namespace Proviso.Desk;

/// <summary>Whether those who are said to control a party, without owning half of it, are blocked persons.</summary>
internal static class Controllers
{
    private const string Named = ".controlledBy";

    public static Facts Judged(Facts facts, Func<string, Truth> isBlocked)
    {
        foreach (
            var named in facts.All.Where(f => f.Path.EndsWith(Named, StringComparison.Ordinal))
        )
        {
            var path = $"{named.Path[..^Named.Length]}.blockedController";
            var stated = facts.TryFind(path, out var fact) ? Of(fact.Value) : Truth.False;
            FactValue? value = (stated | AnyIsBlocked(named.Value, isBlocked)) switch
            {
                { IsTrue: true } => new FactValue.Flag(true),
                { IsUnknown: true } => new FactValue.NotKnown(),
                _ => null,
            };
            if (value is not null)
            {
                facts = facts.With(
                    new Fact(
                        path,
                        value,
                        new FactOrigin("derived", $"{named.Path} is {named.Value}")
                    )
                );
            }
        }

        return facts;
    }

    private static Truth Of(FactValue stated) =>
        stated is FactValue.Flag flag
            ? flag.Value
                ? Truth.True
                : Truth.False
            : Truth.Unknown;

    private static Truth AnyIsBlocked(FactValue controllers, Func<string, Truth> isBlocked) =>
        controllers switch
        {
            FactValue.Words words => words
                .Values.Select(isBlocked)
                .Aggregate(Truth.False, (any, one) => any | one),
            FactValue.Candidates or FactValue.NotKnown => Truth.Unknown,
            _ => Truth.False,
        };
}
