using Proviso.Law;

namespace Proviso.Tests.Law;

/// <summary>Writes a condition in full brackets, so that two readings can be compared without their places.</summary>
internal static class ConditionPrinter
{
    public static string Print(Condition condition) =>
        condition switch
        {
            Condition.Always => "always",
            Condition.All all => $"({string.Join(" and ", all.Parts.Select(Print))})",
            Condition.Any any => $"({string.Join(" or ", any.Parts.Select(Print))})",
            Condition.Not not => $"not ({Print(not.Part)})",
            Condition.Implies i => $"({Print(i.If)} implies {Print(i.Then)})",
            Condition.Flag flag => flag.Path,
            Condition.OneOf one => $"{one.Path} in {Set(one.Values)}",
            Condition.Names names => $"{names.Path} in {Set(names.Parties.Select(p => p.Written))}",
            Condition.Has { Values.IsEmpty: true } has => $"{has.Path} has any",
            Condition.Has has => $"{has.Path} has {Set(has.Values)}",
            Condition.Compare c => $"{c.Path} {Sign(c.Operator)} {c.Value}",
            Condition.Act act => $"act in {Set(act.Activities)}",
            Condition.Subject s => $"party in {Set(s.Parties.Select(p => p.Written))}",
            Condition.InForce force => $"in-force {force.Instrument}",
            Condition.Defined defined => defined.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private static string Set(IEnumerable<string> words) =>
        $"{{{string.Join(", ", words.Select(word => word == "party" ? word : $"\"{word}\""))}}}";

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Less => "<",
            Comparison.AtMost => "<=",
            Comparison.Equal => "=",
            Comparison.AtLeast => ">=",
            _ => ">",
        };
}
