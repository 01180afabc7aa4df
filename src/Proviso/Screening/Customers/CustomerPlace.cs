using System.Runtime.InteropServices;

namespace Proviso.Screening.Customers;

/// <summary>A place between two rows of a file, from which it can be read on.</summary>
/// <param name="Offset">In bytes, from the file's start.</param>
/// <param name="Line">Of the next row, from 1.</param>
/// <param name="Rows">Rows before it, the header not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CustomerPlace(long Offset, int Line, long Rows);
