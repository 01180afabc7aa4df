namespace Proviso.Lists;

/// <summary>A file of a list set, read by the caller: the engine knows no disk.</summary>
/// <param name="Name">For messages; what the file is, its content tells.</param>
/// <param name="Content">Plain, gzip, or a zip archive of such files; told by the first bytes.</param>
public sealed record ListFile(string Name, ReadOnlyMemory<byte> Content);
