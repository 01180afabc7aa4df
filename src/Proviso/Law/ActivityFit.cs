namespace Proviso.Law;

/// <summary>Whether a condition can hold of an activity, with nothing else known.</summary>
public static class ActivityFit
{
    public static Truth Of(Condition condition, string activity, LawInForce law) =>
        condition switch
        {
            Condition.Act act => Truth.Of(act.Activities.Contains(activity)),
            Condition.Defined defined => Of(law.DefinitionOf(defined.Name).When, activity, law),
            Condition.Not not => !Of(not.Part, activity, law),
            Condition.All all => all.Parts.Aggregate(
                Truth.True,
                (t, p) => t & Of(p, activity, law)
            ),
            Condition.Any any => any.Parts.Aggregate(
                Truth.False,
                (t, p) => t | Of(p, activity, law)
            ),
            Condition.Implies implies => !Of(implies.If, activity, law)
                | Of(implies.Then, activity, law),
            Condition.Always => Truth.True,
            _ => Truth.Unknown,
        };

    /// <summary>Whether an activity may fit a definition of the pack; one the pack does not have is taken to be fitted.</summary>
    public static bool MayFit(string definition, string activity, LawInForce law) =>
        law.Book.Definitions.FirstOrDefault(d => d.Name == definition) is not { } found
        || !Of(found.When, activity, law).IsFalse;
}
