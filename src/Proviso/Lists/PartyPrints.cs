using System.Security.Cryptography;
using System.Text;

namespace Proviso.Lists;

/// <summary>
/// Who stands in an edition and whether anything is said otherwise of them, read out of it once: two editions are compared,
/// and a party's life is followed through hundreds of them, without reading them again. Immutable; safe for many threads.
/// </summary>
public sealed class PartyPrints
{
    /// <summary>
    /// Goes up whenever a reader takes more or other fields out of the same file: prints of two schemes are never compared.
    /// </summary>
    public static string Scheme => "1";

    private const int HexDigits = 16;
    private const string Magic = "proviso/prints/1";

    private readonly ReadOnlyMemory<byte> _lines;

    private PartyPrints(ReadOnlyMemory<byte> bytes, int head, string[] told)
    {
        (Bytes, _lines) = (bytes, bytes[head..]);
        IsWhole = told[2] == "whole";
        Speaks = told[3];
    }

    /// <summary>As it is kept: a head line, then key, print and name of each party in ordinal order of keys.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>False for a starter and a filtered export: that a party is not among them means nothing.</summary>
    public bool IsWhole { get; }

    /// <summary>The fields that the edition speaks of. Prints of editions that speak of other fields are not compared.</summary>
    public string Speaks { get; }

    public int Count => _lines.Span.Count((byte)'\n');

    public static PartyPrints Of(ListEdition edition)
    {
        var spoken = PartyField.All.Where(field => field.Speaks(edition)).ToArray();
        var text = new StringBuilder();
        text.Append(Magic).Append('\t').Append(Scheme).Append('\t');
        text.Append(edition.IsWhole ? "whole" : "part").Append('\t');
        text.AppendJoin(',', spoken.Select(field => field.Name)).Append('\n');
        foreach (var party in edition.Parties.OrderBy(party => party.Key, StringComparer.Ordinal))
        {
            text.Append(InLine(party.Key)).Append('\t').Append(PrintOf(party, spoken));
            text.Append('\t').Append(InLine(party.Name)).Append('\n');
        }

        return Read(Encoding.UTF8.GetBytes(text.ToString()))
            ?? throw new InvalidOperationException("prints just written are not read");
    }

    /// <returns>Null for what is no prints of this scheme.</returns>
    public static PartyPrints? Read(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span.IndexOf((byte)'\n') + 1;
        if (head == 0 || bytes.Span[^1] != '\n')
        {
            return null;
        }

        var told = Encoding.UTF8.GetString(bytes.Span[..(head - 1)]).Split('\t');
        return told is [Magic, var scheme, "whole" or "part", _] && scheme == Scheme
            ? new PartyPrints(bytes, head, told)
            : null;
    }

    /// <summary>Null when the edition does not hold the party.</summary>
    public PartyPrint? Find(string key)
    {
        var sought = Encoding.UTF8.GetBytes($"\n{key}\t");
        var lines = _lines.Span;
        var at = lines.StartsWith(sought.AsSpan(1)) ? 0 : lines.IndexOf(sought) + 1;
        return at == 0 && !lines.StartsWith(sought.AsSpan(1))
            ? null
            : Of(lines[at..(at + lines[at..].IndexOf((byte)'\n'))]);
    }

    /// <summary>In ordinal order of keys.</summary>
    public IEnumerable<PartyPrint> All()
    {
        for (var at = 0; at < _lines.Length; )
        {
            var end = at + _lines.Span[at..].IndexOf((byte)'\n');
            yield return Of(_lines.Span[at..end]);
            at = end + 1;
        }
    }

    private static PartyPrint Of(ReadOnlySpan<byte> line)
    {
        var cells = Encoding.UTF8.GetString(line).Split('\t', 3);
        return new PartyPrint(cells[0], cells[1], cells[2]);
    }

    private static string PrintOf(ListedParty party, PartyField[] spoken)
    {
        var said = new StringBuilder();
        foreach (var field in spoken)
        {
            said.Append(field.Name).Append('\u001D');
            said.AppendJoin('\u001E', field.Values(party)).Append('\u001F');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[
            ..HexDigits
        ];
    }

    // Keys and names come out of files: none may look like the end of a line.
    private static string InLine(string text) =>
        text.AsSpan().ContainsAny('\t', '\n', '\r')
            ? text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ')
            : text;
}
