namespace Proviso.Lists;

/// <summary>How exactly a list gives a date; <see cref="Range"/> is two dates with "to" between them.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    Range,
}
