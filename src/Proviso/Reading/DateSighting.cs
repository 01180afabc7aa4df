using System.Runtime.InteropServices;

namespace Proviso.Reading;

/// <summary>A date in a text.</summary>
/// <param name="IsSure">False where the document's own date was needed, or day and month could be swapped.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSighting(
    int Start,
    int End,
    LocalDate Date,
    bool IsSure,
    string Reason
);
