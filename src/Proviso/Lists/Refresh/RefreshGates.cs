using System.Globalization;
using Proviso.Names;

namespace Proviso.Lists.Refresh;

/// <summary>
/// Asks an edition that would go live what broken files cannot answer well. Losses are counted apart and never net: a
/// thousand aliases gone are gone, however many came.
/// </summary>
public static class RefreshGates
{
    /// <param name="live">The edition in use; null for the first of its list, which only has to be whole.</param>
    public static RefreshVerdict Judge(ListEdition? live, ListEdition next, GateBounds bounds) =>
        new([
            .. live is null ? [] : AgainstLive(live, next, bounds),
            Declared(next),
            Whole(next),
            Canaries(next),
        ]);

    /// <summary>With what is asked of the files themselves.</summary>
    public static RefreshVerdict Judge(RefreshCase refresh, GateBounds bounds) =>
        new([.. Judge(refresh.Live, refresh.Next, bounds).Gates, .. FileGates.Of(refresh)]);

    private static IEnumerable<GateResult> AgainstLive(
        ListEdition live,
        ListEdition next,
        GateBounds bounds
    )
    {
        yield return Gate(
            "same-list",
            live.List == next.List && live.Issuer == next.Issuer,
            $"{next.Issuer} {next.List}",
            $"{live.Issuer} {live.List}",
            "the address serves another list; mend the configuration"
        );
        yield return Gate(
            "not-older",
            next.Date.To >= live.Date.From,
            $"published {next.Date}",
            $"not before {live.Date}",
            "an old copy was served; try again later"
        );
        var gone = live.Parties.Count(party => next.ByKey(party.Key) is null);
        yield return Share("removed", gone, live.Parties.Length, "parties", bounds.MostRemoved);
        var came = next.Parties.Count(party => live.ByKey(party.Key) is null);
        yield return Share("added", came, live.Parties.Length, "parties", bounds.MostAdded);
        foreach (var (what, values) in Held)
        {
            var (lost, of) = Lost(live, next, values);
            yield return Share($"lost-{what}", lost, of, what, bounds.MostLost);
        }

        var tags = Tags(live).Except(Tags(next), StringComparer.Ordinal).ToArray();
        yield return Gate(
            "lost-programs",
            tags.Length == 0,
            tags.Length == 0
                ? "every program is still there"
                : $"no party under {string.Join(", ", tags)}",
            "none",
            "see whether the program was terminated; if so, accept it"
        );
    }

    /// <summary>What a party holds, by the words a person would use: each is counted apart.</summary>
    private static readonly ImmutableArray<(
        string What,
        Func<ListedParty, IEnumerable<string>> Of
    )> Held =
    [
        .. Enum.GetValues<PartyKind>()
            .Select(kind =>
                (
                    PluralOf(kind),
                    (Func<ListedParty, IEnumerable<string>>)(
                        party => party.Kind == kind ? [party.Key] : []
                    )
                )
            ),
        ("aliases", party => NamesOf(party, NameStrength.Strong)),
        ("weak-aliases", party => NamesOf(party, NameStrength.Weak)),
        ("identifiers", party => party.Identifiers.Select(id => id.Text)),
        ("addresses", party => party.Addresses.Select(address => address.ToString())),
        ("birth-dates", party => party.BirthDates.Select(birth => birth.Text)),
    ];

    private static string PluralOf(PartyKind kind) =>
        kind switch
        {
            PartyKind.Entity => "entities",
            PartyKind.Aircraft => "aircraft",
            PartyKind.Unknown => "parties-of-unknown-kind",
            _ => $"{kind.ToString().ToLowerInvariant()}s",
        };

    private static IEnumerable<string> NamesOf(ListedParty party, NameStrength strength) =>
        party
            .Names.Where(name => name.Kind != NameKind.Primary && name.Strength == strength)
            .Select(name => NameFold.Fold(name.Text))
            .Distinct(StringComparer.Ordinal);

    // A party that went takes what it held along: all vessels of a list may be less than the removals that pass.
    private static (int Lost, int Of) Lost(
        ListEdition live,
        ListEdition next,
        Func<ListedParty, IEnumerable<string>> values
    )
    {
        var (lost, of) = (0, 0);
        foreach (var party in live.Parties)
        {
            var had = values(party).ToArray();
            of += had.Length;
            var has = next.ByKey(party.Key) is { } now ? values(now) : [];
            lost += had.Except(has, StringComparer.Ordinal).Count();
        }

        return (lost, of);
    }

    private static HashSet<string> Tags(ListEdition edition) =>
        edition.Parties.SelectMany(p => p.Programs).ToHashSet(StringComparer.Ordinal);

    private static GateResult Declared(ListEdition next) =>
        Gate(
            "declared-count",
            next.Declared is null || next.Declared == next.Parties.Length,
            next.Declared is null
                ? "the form declares no count"
                : $"{Number(next.Parties.Length)} read of {Number(next.Declared.Value)} declared",
            "the same",
            "the file is cut or the reader misses entries; fetch it again"
        );

    private static GateResult Whole(ListEdition next) =>
        Gate(
            "whole",
            next.Caveats.IsEmpty && !next.IsPart && !next.Parties.IsEmpty,
            next.Parties.IsEmpty ? "no party"
                : next.IsPart ? "a part of the list"
                : next.Caveats.IsEmpty ? "all files there and read to the end"
                : string.Join(' ', next.Caveats),
            "all files of the set, whole",
            "fetch the missing or broken file"
        );

    private static GateResult Canaries(ListEdition next)
    {
        var canaries = Canary.Of(next.List);
        var missing = canaries
            .Where(canary =>
                next.ByKey(canary.Key)?.Names.Any(name => NameFold.Same(name.Text, canary.Name))
                    is not true
            )
            .ToArray();
        return Gate(
            "canaries",
            missing.Length == 0,
            missing.Length == 0
                ? $"{canaries.Length} of {canaries.Length} found"
                : $"not found: {string.Join("; ", missing.Select(c => $"{c.Key} {c.Name}"))}",
            "each under its name",
            "see whether it was delisted; if so, accept it and take it out of data/lists/canaries.csv"
        );
    }

    private static GateResult Share(string gate, int count, int of, string what, decimal most)
    {
        var percent = of == 0 ? 0m : 100m * count / of;
        return Gate(
            gate,
            percent <= most,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count:N0} of {of:N0} {what} ({percent:0.##} %)"
            ),
            string.Create(CultureInfo.InvariantCulture, $"at most {most:0.##} %"),
            "compare the editions with 'proviso lists diff'; accept it if the issuer says so"
        );
    }

    internal static GateResult Gate(
        string gate,
        bool passed,
        string measured,
        string bound,
        string whatToDo
    ) => new(gate, passed, measured, bound, passed ? "" : whatToDo);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
