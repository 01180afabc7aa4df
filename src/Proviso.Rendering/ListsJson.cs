using System.Text.Json;
using Proviso.Desk;

namespace Proviso.Rendering;

/// <summary>The list editions an answer rests on, the same in every answer: <c>basis.lists</c>.</summary>
public static class ListsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<ListBasis> lists) =>
        JsonText.Array(
            json,
            "lists",
            lists,
            l =>
            {
                json.WriteStartObject();
                json.WriteString("id", l.Id);
                json.WriteString("published", l.Published);
                json.WriteBoolean("published_assumed", l.Assumed);
                json.WriteString("sha256", l.Sha256.Hex);
                json.WriteNumber("parties", l.Parties);
                json.WriteBoolean("starter", l.Starter);
                json.WriteEndObject();
            }
        );
}
