namespace Proviso.Decisions;

public static class Outcomes
{
    /// <summary>From "every act is ok".</summary>
    public static Outcome Of(Truth ok) =>
        ok.IsTrue ? Outcome.Permitted
        : ok.IsFalse ? Outcome.Prohibited
        : Outcome.Undetermined;

    /// <summary>The word scripts read: <c>permitted</c>, <c>prohibited</c>, <c>undetermined</c>.</summary>
    public static string Word(this Outcome outcome) =>
        outcome switch
        {
            Outcome.Permitted => "permitted",
            Outcome.Prohibited => "prohibited",
            _ => "undetermined",
        };
}
