using System.Globalization;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>A birthdate element of the EU's xml v1.1: a day, its parts, a year, or a range of years, in one of five calendars.</summary>
internal static class EuBirth
{
    public static void Add(XmlPart born, PartyDraft draft)
    {
        draft.BirthPlaces.Add(
            Spaces.Joined(
                ", ",
                born.Attribute("place"),
                born.Attribute("city"),
                born.Attribute("region"),
                EuEntity.Country(born)
            )
        );
        var circa = EuEntity.IsTrue(born, "circa") ? "circa " : "";
        var written = circa + Written(born);
        if (written.Length == circa.Length)
        {
            return;
        }

        var calendar = born.Attribute("calendarType");
        if (calendar is "" or "GREGORIAN")
        {
            draft.AddBirth(WrittenBirth.Read(written), written);
        }
        else
        {
            // 1402 of the Islamic calendar is not 1402; no table of it is at hand that one could answer for.
            draft.AddBirth(null, $"{written} ({calendar})");
        }
    }

    private static string Written(XmlPart born)
    {
        if (born.Attribute("birthdate") is { Length: > 0 } day)
        {
            return day;
        }

        var (year, month, dayOfMonth) = (
            Number(born, "year"),
            Number(born, "monthOfYear"),
            Number(born, "dayOfMonth")
        );
        var (from, to) = (Number(born, "yearRangeFrom"), Number(born, "yearRangeTo"));
        return (year, month, dayOfMonth) switch
        {
            (0, _, _) when from > 0 && to > 0 => Invariant($"{from} to {to}"),
            (0, _, _) => from + to > 0 ? Invariant($"{from + to}") : "",
            (_, 0, _) => Invariant($"{year}"),
            (_, _, 0) => Invariant($"{year}-{month:00}"),
            _ => Invariant($"{year}-{month:00}-{dayOfMonth:00}"),
        };
    }

    private static int Number(XmlPart born, string attribute) =>
        int.TryParse(
            born.Attribute(attribute),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
