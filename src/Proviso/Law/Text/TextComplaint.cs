namespace Proviso.Law.Text;

/// <summary>What the reader of YAML refuses, worded in one place.</summary>
internal static class TextComplaint
{
    public static InvalidInputException Syntax(SourceSpan at, string message) =>
        Refuse(
            "PV0001",
            at,
            $"this is not YAML: {message}",
            "check brackets, quotes and indentation up to here; a text with ': ' or ' #' needs quotes"
        );

    public static InvalidInputException Tab(SourceSpan at) =>
        Refuse("PV0002", at, "a tab stands in the indentation", "indent with spaces");

    public static InvalidInputException Character(SourceSpan at, char character) =>
        Refuse(
            "PV0003",
            at,
            $"the character U+{(int)character:X4} may not stand in a text",
            "save the file as UTF-8 without control characters"
        );

    public static InvalidInputException TooLarge(SourceSpan at, int megabytes) =>
        Refuse("PV0004", at, $"the text is larger than {megabytes} MB", "split it");

    public static InvalidInputException TooDeep(SourceSpan at, int depth) =>
        Refuse("PV0005", at, $"the text is nested more than {depth} deep", "flatten it");

    public static InvalidInputException Empty(SourceSpan at) =>
        Refuse("PV0006", at, "the text says nothing", "write at least one key and its value");

    public static InvalidInputException SecondDocument(SourceSpan at) =>
        Refuse("PV0007", at, "a second document starts here", "keep one document in a file");

    public static InvalidInputException DuplicateKey(string key, SourceSpan at, SourceSpan first) =>
        Refuse(
            "PV0008",
            at,
            $"the key '{key}' stands twice",
            $"the first is at line {first.Line}; keep one of them"
        );

    public static InvalidInputException UnknownAlias(
        string name,
        SourceSpan at,
        IEnumerable<string> anchors
    ) =>
        Refuse(
            "PV0009",
            at,
            $"no '&{name}' comes before the alias '*{name}'",
            Suggestion.For(name, anchors) ?? "write the value itself"
        );

    public static InvalidInputException AliasInItself(string name, SourceSpan at) =>
        Refuse(
            "PV0010",
            at,
            $"the alias '*{name}' stands inside its own anchor",
            "write the value itself"
        );

    public static InvalidInputException AliasesTooMany(SourceSpan at, int budget) =>
        Refuse(
            "PV0011",
            at,
            $"the aliases of this text unfold to more than {budget} nodes",
            "write the values themselves"
        );

    public static InvalidInputException MergeKey(SourceSpan at) =>
        Refuse(
            "PV0012",
            at,
            "the merge key '<<' is not read here",
            "write the keys themselves; YAML 1.2 has no merge keys"
        );

    public static InvalidInputException KeyNotText(SourceSpan at) =>
        Refuse("PV0013", at, "a key must be one plain or quoted text", "write 'key: value'");

    public static InvalidInputException Tag(SourceSpan at) =>
        Refuse("PV0014", at, "tags are not read here", "every value is text; leave the tag out");

    public static InvalidInputException Directive(SourceSpan at) =>
        Refuse("PV0015", at, "YAML directives are not read here", "leave the '%' line out");

    private static InvalidInputException Refuse(
        string code,
        SourceSpan at,
        string message,
        string? hint = null
    ) => new(new Diagnostic(code, at, message, hint));
}
