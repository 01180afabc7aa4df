using CsCheck;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>One thing done to a ledger and to its model; a key has the same amount wherever it comes up.</summary>
internal sealed record LedgerStep(string Verb, int Key, int Day)
{
    /// <summary>5,000.00 in units of the amounts that keys have.</summary>
    public const int Limit = 10;
    private const int Unit = 50_000;
    public const int Today = 20;
    private static readonly LocalDate First = new(2017, 12, 1);

    public static Gen<LedgerStep[]> Histories { get; } =
        Gen.Select(
                Gen.OneOf("reserve", "reserve", "record", "commit", "commit", "release", "wait"),
                Gen.Int[1, 9],
                Gen.Int[0, 80]
            )
            .Select((verb, key, day) => new LedgerStep(verb, key, day))
            .Array[1, 24];

    private int Amount => Key;

    /// <summary>The day on which a history begins, and the days it waits.</summary>
    public static LocalDate Begin => First.PlusDays(Today);

    public int Days => Verb == "wait" ? Key * 3 : 0;

    public string Do(LedgerModel model) =>
        Verb switch
        {
            "wait" => model.Wait(Days),
            "commit" => model.Commit(Key, Day),
            "release" => model.Release(Key),
            _ => model.Claim(Verb, Key, Amount, Day),
        };

    public string Do(ICapLedger ledger, CapHolder holder)
    {
        var at = First.PlusDays(Day);
        var part = new CapPart(LedgerBench.Cap, holder, Money.Usd(Amount * Unit));
        var claim = new CapClaim($"{holder} {Key}", at, [part], Id: Id(holder));
        try
        {
            if (Verb == "wait")
            {
                return "";
            }

            var after = Verb switch
            {
                "reserve" => ledger.Reserve(claim),
                "record" => ledger.Record(claim),
                "commit" => ledger.Commit(Id(holder), at),
                _ => ledger.Release(Id(holder)),
            };
            return after.State.Word();
        }
        catch (InvalidInputException)
        {
            return "error";
        }
    }

    /// <summary>Null where both count the same.</summary>
    public static string? Difference(LedgerModel model, ICapLedger ledger, CapHolder holder)
    {
        foreach (var year in (int[])[2017, 2018])
        {
            var shown = ledger.Show(LedgerBench.Cap, holder, $"{year}");
            var told = $"{year}: {shown.Committed} + {shown.Reserved}";
            var meant =
                $"{year}: {Usd(model.Sum(year, "committed", "recorded"))} + {Usd(model.Sum(year, "reserved"))}";
            if (told != meant)
            {
                return $"the ledger counts {told}, the model {meant}";
            }
        }

        return null;
    }

    public override string ToString() => $"{Verb} {Key} on day {Day}";

    private static Money Usd(int units) => Money.Usd(units * Unit);

    private Guid Id(CapHolder holder) => new(Digest.Of($"{holder} {Key}").Hex[..32]);
}
