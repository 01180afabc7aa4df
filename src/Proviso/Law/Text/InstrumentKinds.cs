namespace Proviso.Law.Text;

/// <summary>The words of law files for <see cref="InstrumentKind"/>.</summary>
public static class InstrumentKinds
{
    private static readonly ImmutableArray<(string Word, InstrumentKind Kind)> Table =
    [
        ("statute", InstrumentKind.Statute),
        ("executive-order", InstrumentKind.ExecutiveOrder),
        ("regulation", InstrumentKind.Regulation),
        ("directive", InstrumentKind.Directive),
        ("determination", InstrumentKind.Determination),
        ("entity-list-rule", InstrumentKind.EntityListRule),
        ("general-license", InstrumentKind.GeneralLicense),
        ("guidance", InstrumentKind.Guidance),
        ("reading", InstrumentKind.Reading),
    ];

    public static IEnumerable<string> Words => Table.Select(row => row.Word);

    public static InstrumentKind Of(string word) => Table.First(row => row.Word == word).Kind;

    public static string WordOf(InstrumentKind kind) => Table.First(row => row.Kind == kind).Word;
}
