using Proviso.Lists.Ofac;

namespace Proviso.Lists.Us;

/// <summary>
/// One entry of the ids column. Until 2022 the words stand last ("RU, 63N9437545, Passport"), in 2023 first
/// ("Passport, 63N9437545, RU"). OFAC's table of ids holds things that are none: "Male, Gender".
/// </summary>
internal static class CslIds
{
    public static void Add(string entry, PartyDraft draft)
    {
        var parts = entry
            .Split(", ")
            .Select(Spaces.Squeezed)
            .Where(part => part.Length > 0)
            .ToList();
        var (words, rest) =
            parts.Count > 1 && IsKnown(parts[^1]) && !IsKnown(parts[0]) ? (parts[^1], parts[..^1])
            : parts.Count > 1 && IsKnown(parts[0]) ? (parts[0], parts[1..])
            : ("", parts);
        if (words == "Gender")
        {
            draft.Gender = rest[0] is "Male" or "Female" ? rest[0] : "";
            return;
        }

        var country = Taken(rest, part => part is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']);
        // Of one day the column does not say whether the document was issued or expired on it; of two the later is the end.
        var days = new List<string>();
        while (Taken(rest, IsDay) is { Length: > 0 } day)
        {
            days.Add(day);
        }

        days.Sort((one, other) => Day(one)!.Value.CompareTo(Day(other)!.Value));
        var number = string.Join(", ", rest);
        var id =
            words.Length == 0
                ? null
                : OfacIdentifiers.Of(words, number, country, "", "", draft.Kind);
        if (id is null)
        {
            draft.Other.Add(entry);
        }
        else
        {
            draft.Identifiers.Add(
                id with
                {
                    Issued = days.Count == 2 ? days[0] : "",
                    Expires = days.Count == 2 ? days[1] : "",
                    Text = entry,
                }
            );
        }
    }

    private static bool IsDay(string part) => Day(part) is not null;

    private static LocalDate? Day(string part) =>
        WrittenBirth.Read(part) is { Precision: DatePrecision.Day } read ? read.From : null;

    private static bool IsKnown(string words) =>
        words == "Gender" || OfacIdentifierWords.Find(words + " ") is not null;

    private static string Taken(List<string> parts, Predicate<string> fits)
    {
        var at = parts.Count > 1 ? parts.FindLastIndex(fits) : -1;
        if (at < 0)
        {
            return "";
        }

        var taken = parts[at];
        parts.RemoveAt(at);
        return taken;
    }
}
