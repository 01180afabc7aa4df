namespace Proviso.Law;

/// <summary>A named predicate shared by several instruments.</summary>
/// <param name="Text">What it means, in the words the explanation prints.</param>
public sealed record Definition(
    string Name,
    string Text,
    Condition When,
    Citation? Source,
    SourceSpan Span
);
