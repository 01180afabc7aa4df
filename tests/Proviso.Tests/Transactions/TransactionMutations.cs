using System.Globalization;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Transactions;

/// <summary>Slips of the keyboard in a good transaction: the answer is facts or diagnostics at real places, never anything else.</summary>
public sealed class TransactionMutations
{
    /// <summary>Pieces that mean something to the syntax, to numbers and dates, or to the paths.</summary>
    private static readonly string[] Pieces =
    [
        .. ": - , [ ] { } ' \" # | > & * ! % @ ` ~ \\ . = \n \t \r \0 \u0085 \u2028 \uFEFF \uD800 é 0 9 99999999999999999999999999999 e5 - + null true oneOf: from: to: [] {} [0] [x] acts parties txn. T Z -18:00 9999 \n\n --- ...".Split(
            ' '
        ),
        " ",
        "\n  ",
        ": ",
        "- ",
    ];

    private static readonly Lawbook Lawbook = EmbeddedLaw.Load();
    private static readonly FrontDesk Desk = new(Lawbook, []);

    private static readonly string Good = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Transactions", "good.yaml")
    );

    [Fact]
    public void The_transaction_the_slips_start_from_is_good() =>
        Assert.Null(Refusal(Good, decide: true));

    /// <summary>One in ten is decided as well, which costs more. PROVISO_SEEDS asks for more of all.</summary>
    [Fact]
    public void No_slip_of_the_keyboard_breaks_the_reader()
    {
        const int Cases = 5_000;
        var (read, refused) = (0, 0);
        for (var seed = 1; seed <= Math.Max(1, Setting("PROVISO_SEEDS")); seed++)
        {
            var random = new Random(seed);
            for (var i = 0; i < Cases; i++)
            {
                if (Refusal(Mutated(random), decide: i % 10 == 0, $"seed {seed}, case {i}") is null)
                {
                    read++;
                }
                else
                {
                    refused++;
                }
            }
        }

        // A run that only ever refuses, or only ever reads, has tested one half.
        Assert.True(read > Cases / 50, $"{read} read");
        Assert.True(refused > Cases / 10, $"{refused} refused");
    }

    private static InvalidInputException? Refusal(string text, bool decide, string which = "")
    {
        try
        {
            var given = new TransactionReader(Lawbook.Vocabulary).Read(YamlText.Read("t", text));
            _ = Desk.FactsOf(given, FrontDesk.DateOf(given));
            if (decide)
            {
                _ = Desk.Decide(given, DeskOptions.Default);
            }

            return null;
        }
        catch (InvalidInputException refused)
        {
            var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
            Assert.NotEmpty(refused.Diagnostics);
            Assert.All(
                refused.Diagnostics,
                diagnostic =>
                {
                    Assert.NotNull(diagnostic.Hint);
                    Assert.InRange(diagnostic.Where.Line, 1, lines.Length);
                    Assert.InRange(
                        diagnostic.Where.Column,
                        1,
                        lines[diagnostic.Where.Line - 1].Length + 1
                    );
                }
            );
            return refused;
        }
        catch (Exception bug)
        {
            throw new InvalidOperationException($"{which}: {bug.GetType().Name}\n{text}", bug);
        }
    }

    private static string Mutated(Random random)
    {
        var text = Good;
        for (var slips = random.Next(1, 4); slips > 0 && text.Length > 0; slips--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                4 => string.Concat(
                    text.AsSpan(0, at),
                    ((char)random.Next(256)).ToString(),
                    text.AsSpan(at + 1)
                ),
                _ => random.Next(5) == 0 ? text[..at] : text.Remove(at, length),
            };
        }

        return text;
    }

    private static int Setting(string name) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : 0;
}
