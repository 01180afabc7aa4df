using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;

namespace Proviso.Cli;

/// <summary>
/// Asks what must be known, one fact at a time, the one that resolves most first. Enter means "I don't know": the fact
/// counts as asked and not known, and no presumption speaks for it.
/// </summary>
internal sealed class Interview(
    TextReader input,
    TextWriter output,
    Lawbook book,
    FrontDesk desk,
    DeskOptions options
)
{
    /// <summary>What any transaction must say before the law can ask for more.</summary>
    private static readonly (string Path, string Question)[] First =
    [
        ("txn.date", "On which day (YYYY-MM-DD)?"),
        ("txn.activities", "What is done (e.g. [request_permit, pay_fee])?"),
        ("actor.usPerson", "Is the actor a US person (true, false)?"),
        ("parties[0].name", "With whom?"),
        (
            "parties[0].role",
            "Which part do they play (e.g. permit_issuer, recipient, counterparty)?"
        ),
    ];

    public Answer Run(ImmutableSortedDictionary<string, Fact> facts)
    {
        output.WriteLine("Enter means \"I don't know\".");
        foreach (var (path, question) in First.Where(f => !facts.ContainsKey(f.Path)))
        {
            facts = Ask(facts, path, question, required: path is "txn.date" or "txn.activities");
        }

        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var answer = desk.Decide(facts, options);
            var next = answer.Decision.MissingFacts.FirstOrDefault(m =>
                !asked.Contains(m.Fact)
                && book.Vocabulary.TryFind(m.Fact, out var term)
                && term.Type != FactType.Group
                && !facts.ContainsKey(m.Fact)
            );
            if (next is null)
            {
                return answer;
            }

            asked.Add(next.Fact);
            facts = Ask(facts, next.Fact, Worded(next), required: false);
        }
    }

    private string Worded(FactNeeded needed)
    {
        var values =
            book.Vocabulary.TryFind(needed.Fact, out var term) && term.Closed
                ? $" ({string.Join(", ", term.Values)})"
                : "";
        var flag = term is { Type: FactType.Flag } ? " (true, false)" : "";
        return needed.Question + values + flag;
    }

    private ImmutableSortedDictionary<string, Fact> Ask(
        ImmutableSortedDictionary<string, Fact> facts,
        string path,
        string question,
        bool required
    )
    {
        while (true)
        {
            output.Write($"{question}\n  {path} = ");
            output.Flush();
            if (input.ReadLine() is not { } line)
            {
                return required
                    ? throw new UsageException(
                        "the interview ended before the day and the activity were known"
                    )
                    : facts.SetItem(path, Unknown(path));
            }

            if (line.Trim().Length == 0)
            {
                if (required)
                {
                    output.WriteLine("  Without this nothing can be decided.");
                    continue;
                }

                return facts.SetItem(path, Unknown(path));
            }

            try
            {
                var fact = TransactionReader.ReadOne(book.Vocabulary, $"{path}={line.Trim()}", 1);
                return facts.SetItem(
                    path,
                    fact with
                    {
                        Origin = new FactOrigin("answer", "interview"),
                    }
                );
            }
            catch (InvalidInputException wrong)
            {
                output.WriteLine($"  {wrong.Diagnostics[0].Message}; {wrong.Diagnostics[0].Hint}");
            }
        }
    }

    private static Fact Unknown(string path) =>
        new(path, new FactValue.NotKnown(), new FactOrigin("answer", "interview"));
}
