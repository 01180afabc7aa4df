using System.Text.Json;

namespace Proviso.Lists.OpenSanctions;

/// <summary>One line of entities.ftm.json: every property has several values.</summary>
internal sealed record FtmEntity(
    string Id,
    string Schema,
    string Caption,
    bool? IsTarget,
    ImmutableArray<string> Datasets,
    ImmutableDictionary<string, ImmutableArray<string>> Properties,
    SourceSpan Where
)
{
    /// <summary>The values of a property; empty when it is not there.</summary>
    public ImmutableArray<string> this[string property] =>
        Properties.TryGetValue(property, out var values) ? values : [];

    public string First(string property) => this[property].FirstOrDefault("");

    /// <summary>Null for an object that is no entity.</summary>
    public static FtmEntity? Of(JsonElement root, SourceSpan where)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("id", out var id)
            || !root.TryGetProperty("schema", out var schema)
            || !root.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
        )
        {
            return null;
        }

        return new FtmEntity(
            id.GetString() ?? "",
            schema.GetString() ?? "",
            root.TryGetProperty("caption", out var caption) ? caption.GetString() ?? "" : "",
            root.TryGetProperty("target", out var target) ? target.GetBoolean() : null,
            root.TryGetProperty("datasets", out var datasets) ? Texts(datasets) : [],
            properties
                .EnumerateObject()
                .ToImmutableDictionary(
                    property => property.Name,
                    property => Texts(property.Value),
                    StringComparer.Ordinal
                ),
            where
        );
    }

    private static ImmutableArray<string> Texts(JsonElement values) =>
        values.ValueKind == JsonValueKind.Array
            ?
            [
                .. values
                    .EnumerateArray()
                    .Where(v => v.ValueKind == JsonValueKind.String)
                    .Select(v => v.GetString()!),
            ]
        : values.ValueKind == JsonValueKind.String ? [values.GetString()!]
        : [];
}
