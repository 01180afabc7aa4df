namespace Proviso.Law.Text;

/// <summary>The words of law files for <see cref="FactType"/>.</summary>
internal static class FactTypes
{
    private static readonly ImmutableArray<(string Word, FactType Type)> Table =
    [
        ("flag", FactType.Flag),
        ("text", FactType.Text),
        ("party", FactType.Party),
        ("number", FactType.Number),
        ("date", FactType.Date),
        ("instant", FactType.Instant),
        ("set", FactType.Set),
        ("group", FactType.Group),
    ];

    public static IEnumerable<string> Words => Table.Select(row => row.Word);

    public static FactType Of(string word) => Table.First(row => row.Word == word).Type;
}
