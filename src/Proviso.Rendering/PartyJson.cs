using System.Text.Json;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>The parts of an entry that are more than text.</summary>
internal static class PartyJson
{
    public static void Names(Utf8JsonWriter json, ListedParty party) =>
        JsonText.Array(
            json,
            "names",
            party.Names,
            name =>
                JsonText.Object(
                    json,
                    ("text", name.Text),
                    ("kind", Word(name.Kind)),
                    ("strength", Word(name.Strength)),
                    ("script", Word(name.Script))
                )
        );

    public static void Identifiers(Utf8JsonWriter json, ListedParty party) =>
        JsonText.Array(
            json,
            "identifiers",
            party.Identifiers,
            id =>
                JsonText.Object(
                    json,
                    ("text", id.Text),
                    ("kind", Word(id.Kind)),
                    ("number", id.Number),
                    ("country", id.Country),
                    ("validity", Word(id.Validity))
                )
        );

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
