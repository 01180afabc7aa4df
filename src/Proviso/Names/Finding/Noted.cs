using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>In one search: a listed word, a place of the query whose word it meets, and where its next entry is, 0 for none.</summary>
/// <param name="Gain">At least 1: it was met.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Noted(int Token, int Word, int Next, long Gain);
