using Proviso.Lists.Xml;

namespace Proviso.Lists.Un;

/// <summary>A passport or national number of a person on the Security Council's list.</summary>
internal static class UnDocument
{
    public static void Add(XmlPart document, PartyDraft draft)
    {
        var words = Spaces.Squeezed(document.Value("TYPE_OF_DOCUMENT"));
        var nearer = Spaces.Squeezed(document.Value("TYPE_OF_DOCUMENT2"));
        var number = Spaces.Squeezed(document.Value("NUMBER"));
        var country = Spaces.Joined(
            ", ",
            document.Value("ISSUING_COUNTRY") is { Length: > 0 } issuing
                ? issuing
                : document.Value("COUNTRY_OF_ISSUE")
        );
        var note = Spaces.Squeezed(document.Value("NOTE"));
        var issued = Spaces.Squeezed(document.Value("DATE_OF_ISSUE"));
        var text = Spaces.Joined(
            " ",
            words,
            nearer,
            number,
            country.Length > 0 ? $"({country})" : "",
            issued.Length > 0 ? $"issued {issued}" : "",
            document.Value("CITY_OF_ISSUE"),
            note
        );
        if (!number.Any(char.IsAsciiDigit))
        {
            draft.Other.Add(text);
            return;
        }

        var read = DocumentWords.Read($"{words} {nearer}", number);
        draft.Identifiers.Add(
            new Identifier(
                read.Kind,
                Spaces.Joined(" ", words, nearer),
                read.Number,
                country,
                issued,
                Expires: "",
                Currency: "",
                text
            )
            {
                IsFalse =
                    note.Contains("false", StringComparison.OrdinalIgnoreCase)
                    || note.Contains("forged", StringComparison.OrdinalIgnoreCase)
                    || note.Contains("fraudulent", StringComparison.OrdinalIgnoreCase),
            }
        );
    }
}
