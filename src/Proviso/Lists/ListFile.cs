namespace Proviso.Lists;

/// <summary>A file of a list set, read by the caller: the engine knows no disk.</summary>
/// <param name="Name">For messages; what the file is, its content tells.</param>
/// <param name="Content">Plain, or gzip (told by its first two bytes).</param>
public sealed record ListFile(string Name, ReadOnlyMemory<byte> Content);
