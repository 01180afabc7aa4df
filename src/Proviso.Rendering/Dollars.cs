using System.Globalization;
using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>US dollars as people read them (1,200.00) and as scripts do (1200.00).</summary>
public static class Dollars
{
    public static string ForPeople(decimal usd) =>
        usd.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string ForPeople(CapAmount amount) =>
        amount.From == amount.To ? ForPeople(amount.From)
        : amount.To is { } to ? $"{ForPeople(amount.From)} to {ForPeople(to)}"
        : $"{ForPeople(amount.From)} or more";

    public static string ForScripts(decimal usd) =>
        usd.ToString("0.00", CultureInfo.InvariantCulture);
}
