namespace Proviso.Caps;

/// <summary>
/// Whose fees are added up. Trimmed, and capital ASCII letters are small ones, so that "Acme" and "ACME " share one cap;
/// nothing else is folded: a ledger that took two companies for one would refuse one of them its room, and one that
/// guessed would not say so.
/// </summary>
public readonly record struct CapHolder
{
    private const int Longest = 512;
    private readonly string? _name;

    private CapHolder(string name) => _name = name;

    public string Name => _name ?? "";

    /// <exception cref="InvalidInputException">PV0603: nothing, too long, or with control characters.</exception>
    public static CapHolder Parse(string text, string where = "holder")
    {
        var name = text.Trim();
        var readable =
            name.Length is > 0 and <= Longest
            && !name.Any(char.IsControl)
            && LedgerText.IsWhole(name);
        return readable
            ? new(
                string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c))
            )
            : throw LedgerFaults.Of(
                "PV0603",
                where,
                $"'{Visible.Of(text)}' is no holder",
                $"name the company whose fees are counted, in 1 to {Longest} characters of one line"
            );
    }

    public override string ToString() => Name;
}
