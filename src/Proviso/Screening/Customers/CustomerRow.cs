using System.Runtime.InteropServices;

namespace Proviso.Screening.Customers;

/// <summary>A row as it was read: a subject, or why there is none.</summary>
/// <param name="Number">From 1, the header and blank lines not counted.</param>
/// <param name="Key">The customer's; null where the row does not tell it.</param>
/// <param name="Subject">Null for a row that cannot be screened.</param>
/// <param name="Why">Not null where there is no subject.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CustomerRow(
    long Number,
    string? Key,
    Subject? Subject,
    Diagnostic? Why
);
