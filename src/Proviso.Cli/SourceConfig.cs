using Proviso.Law.Text;
using Proviso.Lists.Refresh;

namespace Proviso.Cli;

/// <summary>
/// Where lists are published: the official table, with the lists of a <c>proviso.yaml</c> in place of theirs. The file is
/// the one named, else PROVISO_CONFIG, else <c>proviso.yaml</c> in the folder one is in.
/// </summary>
internal static class SourceConfig
{
    private const string Variable = "PROVISO_CONFIG";
    private const string Usual = "proviso.yaml";

    /// <exception cref="InvalidInputException">PV0811: it is not what a source is written like.</exception>
    public static ImmutableArray<ListSource> Sources(string? path)
    {
        var file = path ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(file))
        {
            if (!File.Exists(Usual))
            {
                return OfficialSources.All;
            }

            file = Usual;
        }

        var own = Read(file);
        return
        [
            .. OfficialSources.All.Where(official => own.All(o => o.List != official.List)),
            .. own,
        ];
    }

    private static ImmutableArray<ListSource> Read(string file)
    {
        var root = YamlText.Read(file, Inputs.ReadText(file));
        return Map(root)["lists"] is { } lists && Map(lists)["sources"] is { } sources
            ? [.. Items(sources).Select(Source)]
            : [];
    }

    private static ListSource Source(TextNode node)
    {
        var map = Map(node, "list", "form", "files", "hosts", "loopback");
        return new ListSource(
            Text(map, "list"),
            Text(map, "form"),
            [.. Items(map["files"] ?? throw Wrong(node, "a source has files")).Select(FileOf)],
            map["hosts"] is { } hosts ? [.. Items(hosts).Select(Scalar)] : [],
            map["loopback"] is { } loopback
                && (
                    Scalar(loopback) switch
                    {
                        "true" => true,
                        "false" => false,
                        _ => throw Wrong(loopback, "loopback is true or false"),
                    }
                )
        );
    }

    private static SourceFile FileOf(TextNode node)
    {
        var map = Map(node, "name", "address");
        return
            Uri.TryCreate(Text(map, "address"), UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? new SourceFile(Text(map, "name"), address!)
            : throw Wrong(map["address"]!, "an address begins with https://");
    }

    private static TextNode.Mapping Map(TextNode node, params ReadOnlySpan<string> keys)
    {
        if (node is not TextNode.Mapping map)
        {
            throw Wrong(node, "keys and values are expected here");
        }

        foreach (var entry in map.Entries)
        {
            if (keys.Length > 0 && !keys.Contains(entry.Key))
            {
                throw new InvalidInputException(
                    new Diagnostic(
                        "PV0811",
                        entry.KeySpan,
                        $"there is no key '{entry.Key}' here",
                        Suggestion.For(entry.Key, keys.ToArray())
                            ?? $"one of: {string.Join(", ", keys.ToArray())}"
                    )
                );
            }
        }

        return map;
    }

    private static ImmutableArray<TextNode> Items(TextNode node) =>
        node is TextNode.List { Items: { Length: > 0 } items }
            ? items
            : throw Wrong(node, "a list of one or more is expected here");

    private static string Text(TextNode.Mapping map, string key) =>
        Scalar(map[key] ?? throw Wrong(map, $"'{key}' is missing"));

    private static string Scalar(TextNode node) =>
        node is TextNode.Scalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0
            ? scalar.Value.Trim()
            : throw Wrong(node, "a text is expected here");

    private static InvalidInputException Wrong(TextNode node, string what) =>
        new(
            new Diagnostic(
                "PV0811",
                node.Span,
                what,
                "lists: sources: [{list: ofac-sdn, form: OFAC csv, files: [{name: sdn.csv, address: https://…}]}]"
            )
        );
}
