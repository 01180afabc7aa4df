namespace Proviso.Screening.Customers;

/// <summary>What a row of delimited text has wrong by itself.</summary>
internal enum CsvFault
{
    None,

    /// <summary>A quotation mark inside a field that does not begin with one.</summary>
    StrayQuote,
    NotClosed,
    TextAfterQuote,
}
