namespace Proviso.Lists.Ofac;

/// <summary>The four files of an OFAC delimited set; the value is the number of columns, which tells them apart.</summary>
internal enum OfacForm
{
    Comments = 2,
    Alternate = 5,
    Address = 6,
    Primary = 12,
}
