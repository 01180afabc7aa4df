using System.Text;
using System.Text.Json;

namespace Proviso.Screening.Customers;

/// <summary>One JSON object a line. A path with dots is a nested value, or a key that is so written.</summary>
/// <param name="paths">For each cell its path in UTF-8.</param>
internal sealed class JsonLinesForm(ImmutableArray<byte[]> paths) : ICustomerForm
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    public int Take(ReadOnlySpan<byte> rest, bool isLast) =>
        rest.IndexOf((byte)'\n') is >= 0 and var end ? end + 1
        : isLast ? rest.Length
        : 0;

    public Diagnostic? Read(in RowText row, Span<Cell> cells)
    {
        var json = new Utf8JsonReader(row.Bytes, Options);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return row.Fault("PV0324", 0, "this line is no JSON object", OneALine);
            }

            Span<int> open = stackalloc int[paths.Length];
            open.Clear();
            var fault = Object(ref json, row, open, cells);
            // Whatever comes behind the object is refused by the reader.
            while (fault is null && json.Read()) { }

            return fault;
        }
        catch (JsonException broken)
        {
            return row.Fault(
                "PV0324",
                (int)(broken.BytePositionInLine ?? 0),
                "this line is no JSON object: " + Reason(broken),
                OneALine
            );
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as \uD800.
            return row.Fault(
                "PV0324",
                (int)json.TokenStartIndex,
                "this text is not Unicode: half of a surrogate pair stands in it",
                "write the character whole"
            );
        }
    }

    private const string OneALine = "write one object in each line";

    /// <param name="open">For each cell how much of its path led here; −1 when another way was taken.</param>
    private Diagnostic? Object(
        ref Utf8JsonReader json,
        in RowText row,
        scoped ReadOnlySpan<int> open,
        Span<Cell> cells
    )
    {
        Span<int> inner = stackalloc int[open.Length];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (met, deeper) = (-1, false);
            for (var i = 0; i < open.Length; i++)
            {
                var length = open[i] < 0 ? -1 : Meets(ref json, paths[i].AsSpan(open[i]));
                inner[i] = length < 0 ? -1 : open[i] + length;
                var isWhole = inner[i] >= paths[i].Length;
                met = isWhole ? i : met;
                deeper |= inner[i] >= 0 && !isWhole;
            }

            var at = (int)json.TokenStartIndex;
            json.Read();
            var fault =
                met >= 0 ? Values(ref json, row, inner, cells, at)
                : deeper && json.TokenType == JsonTokenType.StartObject
                    ? Object(ref json, row, inner, cells)
                : null;
            if (fault is not null)
            {
                return fault;
            }

            json.Skip();
        }

        return null;
    }

    /// <summary>How many bytes of the rest of a path the key is, with the dot behind it; −1 when it is another.</summary>
    private static int Meets(ref Utf8JsonReader json, ReadOnlySpan<byte> rest)
    {
        if (json.ValueTextEquals(rest))
        {
            return rest.Length;
        }

        for (var dot = 0; dot < rest.Length; dot++)
        {
            if (rest[dot] == (byte)'.' && json.ValueTextEquals(rest[..dot]))
            {
                return dot + 1;
            }
        }

        return -1;
    }

    private Diagnostic? Values(
        ref Utf8JsonReader json,
        in RowText row,
        scoped ReadOnlySpan<int> inner,
        Span<Cell> cells,
        int key
    )
    {
        var at = (int)json.TokenStartIndex;
        var text = json.TokenType switch
        {
            JsonTokenType.String => json.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.Null => "",
            _ => null,
        };
        if (text is null)
        {
            return row.Fault(
                "PV0324",
                at,
                "this value is neither a text nor a number",
                "map a column to one value; a dot leads into an object: --map name=customer.name"
            );
        }

        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] < paths[i].Length)
            {
                continue;
            }

            // Two readers would take two different ones of them.
            if (cells[i].Text is not null)
            {
                return row.Fault(
                    "PV0324",
                    key,
                    $"'{Encoding.UTF8.GetString(paths[i])}' stands twice in this object",
                    "keep the one that is right"
                );
            }

            cells[i] = new(text.Trim(), at);
        }

        return null;
    }

    // "… LineNumber: 0 | BytePositionInLine: 12." is said by the place.
    private static string Reason(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.');
    }
}
