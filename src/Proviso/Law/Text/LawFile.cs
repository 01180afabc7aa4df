namespace Proviso.Law.Text;

/// <summary>One file of a pack as text.</summary>
/// <param name="Path">As messages name it: <c>law/us/ofac/cyber/cyber-gl-1.yaml</c>. Part of the pack's digest.</param>
public sealed record LawFile(string Path, string Content);
