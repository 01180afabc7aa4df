namespace Proviso.Law;

/// <summary>A condition as people read it: the grammar of the law files, with no more brackets and quotes than it needs.</summary>
public static class ConditionText
{
    private enum Binding
    {
        Implies,
        Or,
        And,
        Not,
    }

    public static string Of(Condition condition) => Of(condition, Binding.Implies);

    private static string Of(Condition condition, Binding around) =>
        condition switch
        {
            Condition.Always => "always",
            Condition.All all => Wrapped(all.Parts, " and ", Binding.And, around),
            Condition.Any any => Wrapped(any.Parts, " or ", Binding.Or, around),
            Condition.Implies implies => Bracketed(
                $"{Of(implies.If, Binding.Or)} implies {Of(implies.Then, Binding.Implies)}",
                around > Binding.Implies
            ),
            Condition.Not { Part: Condition.OneOf one } => $"{one.Path} is not {Words(one.Values)}",
            Condition.Not not => $"not {Of(not.Part, Binding.Not)}",
            Condition.Flag flag => flag.Path,
            Condition.OneOf one => Is(one.Path, one.Values),
            Condition.Names names => Is(names.Path, [.. names.Parties.Select(p => p.Written)]),
            Condition.Has has =>
                $"{has.Path} has {(has.Values.IsEmpty ? "any" : Words(has.Values))}",
            Condition.Compare compare => $"{compare.Path} {Sign(compare.Operator)} {compare.Value}",
            Condition.Act act => Is("act", act.Activities),
            Condition.Subject subject => Is("party", [.. subject.Parties.Select(p => p.Written)]),
            Condition.InForce inForce => $"in-force {inForce.Instrument}",
            Condition.NotLoaded rest => $"not-loaded {rest.Instrument}",
            Condition.Defined defined => defined.Name,
            _ => throw new ArgumentOutOfRangeException(
                nameof(condition),
                condition,
                "no such condition"
            ),
        };

    private static string Wrapped(
        ImmutableArray<Condition> parts,
        string word,
        Binding own,
        Binding around
    ) => Bracketed(string.Join(word, parts.Select(p => Of(p, own + 1))), around > own);

    private static string Bracketed(string text, bool needed) => needed ? $"({text})" : text;

    private static string Is(string what, ImmutableArray<string> words) =>
        words.Length == 1 ? $"{what} is {Word(words[0])}" : $"{what} in {Words(words)}";

    private static string Words(ImmutableArray<string> words) =>
        words.Length == 1 ? Word(words[0]) : $"{{{string.Join(", ", words.Select(Word))}}}";

    private static string Word(string word) => word.Contains(' ') ? $"\"{word}\"" : word;

    private static string Sign(Comparison op) =>
        op switch
        {
            Comparison.Less => "<",
            Comparison.AtMost => "<=",
            Comparison.Equal => "=",
            Comparison.AtLeast => ">=",
            _ => ">",
        };
}
