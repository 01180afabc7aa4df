namespace Proviso.Lists.Refresh;

/// <summary>One file of a list's set and where it is published.</summary>
/// <param name="Name">By which it is kept: the same from day to day.</param>
public sealed record SourceFile(string Name, Uri Address);
