using System.CommandLine;
using Proviso.Law;

namespace Proviso.Cli;

/// <summary>Dates on the command line.</summary>
internal static class Dates
{
    /// <exception cref="UsageException">For what is no date.</exception>
    public static LocalDate? Optional(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } written ? null
        : Quantity.Parse(FactType.Date, written) is { } day ? day.ToDate()
        : throw new UsageException($"{option.Name} '{written}' is no date; write 2017-03-14");
}
