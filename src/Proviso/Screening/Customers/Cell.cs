using System.Runtime.InteropServices;

namespace Proviso.Screening.Customers;

/// <param name="Text">Null or empty where the row does not tell it.</param>
/// <param name="At">Where it begins, in bytes of its row.</param>
[StructLayout(LayoutKind.Auto)]
internal record struct Cell(string? Text, int At);
