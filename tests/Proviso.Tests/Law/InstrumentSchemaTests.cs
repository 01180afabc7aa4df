using System.Text.Json;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

public sealed class InstrumentSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(InstrumentSchema.Write())
        .RootElement;

    [Fact]
    public void The_schema_knows_exactly_the_keys_the_reader_knows() =>
        Assert.Equal(
            LawFrames.Instrument.Allowed,
            Schema.GetProperty("properties").EnumerateObject().Select(key => key.Name)
        );

    [Fact]
    public void The_schema_requires_what_the_reader_requires() =>
        Assert.Equal(
            ["instrument", "kind", "title", "issuer", "source", "in-force"],
            Schema.GetProperty("required").EnumerateArray().Select(key => key.GetString())
        );

    [Fact]
    public void Every_reference_has_its_definition()
    {
        var definitions = Schema.GetProperty("$defs");
        var text = InstrumentSchema.Write();
        foreach (var part in text.Split("\"#/$defs/").Skip(1))
        {
            Assert.True(definitions.TryGetProperty(part[..part.IndexOf('"')], out _));
        }
    }

    [Fact]
    public void No_frame_takes_keys_the_table_does_not_list()
    {
        Assert.False(Schema.GetProperty("additionalProperties").GetBoolean());
        Assert.All(
            Schema.GetProperty("$defs").EnumerateObject(),
            frame => Assert.False(frame.Value.GetProperty("additionalProperties").GetBoolean())
        );
    }
}
