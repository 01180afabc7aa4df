using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>An identification element of the EU's xml v1.1.</summary>
internal static class EuIdentification
{
    private static readonly (string Attribute, string Words)[] States =
    [
        ("knownFalse", "known to be false"),
        ("knownExpired", "known to be expired"),
        ("reportedLost", "reported lost"),
        ("revokedByIssuer", "revoked by issuer"),
    ];

    public static void Add(XmlPart id, PartyDraft draft)
    {
        var number = Spaces.Squeezed(
            id.Attribute("number") is { Length: > 0 } written
                ? written
                : id.Attribute("latinNumber")
        );
        var words = Spaces.Squeezed(id.Attribute("identificationTypeDescription"));
        var states = States
            .Where(state => EuEntity.IsTrue(id, state.Attribute))
            .Select(state => state.Words);
        var text = Spaces.Joined(
            " ",
            words,
            number,
            EuEntity.Country(id) is { Length: > 0 } country ? $"({country})" : "",
            id.Attribute("issuedBy"),
            id.Attribute("nameOnDocument") is { Length: > 0 } bearer
                ? $"in the name of {bearer}"
                : "",
            string.Join(", ", states)
        );
        if (number.Length == 0)
        {
            draft.Other.Add(text);
            return;
        }

        draft.Identifiers.Add(
            new Identifier(
                DocumentWords.Kind($"{id.Attribute("identificationTypeCode")} {words}"),
                words,
                number,
                EuEntity.Country(id),
                id.Attribute("issueDate"),
                id.Attribute("validTo"),
                Currency: "",
                text
            )
            {
                IsFalse = EuEntity.IsTrue(id, "knownFalse"),
            }
        );
    }
}
