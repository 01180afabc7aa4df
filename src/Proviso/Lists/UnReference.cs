using System.Globalization;
using System.Text.RegularExpressions;
using Proviso.Lists.Un;

namespace Proviso.Lists;

/// <summary>
/// The Security Council's reference number where a state that carries out its listings writes it in prose: "UN Ref
/// QDe.004.", "UN REF:QE.A.146.14.", "UN Ref.KPI.067.". Numbers of others in the same prose are not this party's, and
/// neither is a number of an entity behind a person: OFSI's list of 2018 has one such slip.
/// </summary>
internal static partial class UnReference
{
    public static void AddTo(PartyDraft draft, string prose)
    {
        foreach (Match match in InProse().Matches(prose))
        {
            var written = match.Groups["ref"].Value.TrimEnd('.');
            draft.Relations.Add(
                new Relation(
                    RelationKind.SameAs,
                    $"UN Ref {written}",
                    KeyOf(written) is { } key && Fits(key, draft.Kind)
                        ? $"{UnForm.List}:{key}"
                        : "",
                    ""
                )
            );
        }
    }

    /// <summary>
    /// "QDe.004" out of "QDe.004", "QDE.004" and the old "QE.A.4.01", whose third part is the same number; null for
    /// the old numbers of the Iran and DPRK lists, which went by annexes.
    /// </summary>
    public static string? KeyOf(string written)
    {
        if (New().Match(written) is { Success: true } now)
        {
            return Key(now.Groups["list"].Value.ToUpperInvariant(), now);
        }

        // Since 2014 QI.A.86.03 is QDi.086 and TE.H.10.12 is TAe.010.
        return Old().Match(written) is { Success: true } old
            ? Key(old.Groups["list"].Value == "Q" ? "QD" : "TA", old)
            : null;
    }

    // The third letter: i for an individual, e for an entity, under which ships are filed too.
    private static bool Fits(string key, PartyKind kind) =>
        kind == PartyKind.Unknown || (key[2] == 'i') == (kind == PartyKind.Individual);

    private static string Key(string list, Match match) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{list}{match.Groups["kind"].Value.ToLowerInvariant()}.{int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture):000}"
        );

    [GeneratedRegex(
        @"\bUN\s*Ref(erence)?\.?\s*(number|no\.?)?\s*[:.]?\s*(?<ref>[A-Z]{2}[iIeE]\.?\s?[0-9]{2,3}|[A-Z]([A-Z]|\.[0-9]{1,3})?(\.[A-Z0-9]{1,3})+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InProse();

    [GeneratedRegex(
        @"^(?<list>[A-Z]{2})(?<kind>[ie])\.?\s?(?<number>[0-9]{2,3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex New();

    [GeneratedRegex(
        @"^(?<list>[QT])\.?(?<kind>[IE])\.[A-Z]\.(?<number>[0-9]{1,3})\.[0-9]{2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Old();
}
