namespace Proviso.Lists;

/// <summary>One field, unquoted, with the place where it begins (at its quotation mark if it has one).</summary>
internal readonly record struct CsvCell(string Text, SourceSpan Where);
