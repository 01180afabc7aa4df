namespace Proviso.Law.Text;

/// <summary>One key that a law file may use.</summary>
/// <param name="Words">The words allowed; empty where any text is.</param>
/// <param name="Inner">The keys inside, for a frame.</param>
public sealed record KeyRule(
    string Key,
    KeyShape Shape,
    bool Required,
    string Meaning,
    ImmutableArray<string> Words,
    FrameRule? Inner
)
{
    public static KeyRule May(string key, KeyShape shape, string meaning, params string[] words) =>
        new(key, shape, Required: false, meaning, [.. words], null);

    public static KeyRule Must(string key, KeyShape shape, string meaning, params string[] words) =>
        new(key, shape, Required: true, meaning, [.. words], null);

    public static KeyRule One(string key, FrameRule inner, string meaning) =>
        new(key, KeyShape.Frame, Required: false, meaning, [], inner);

    public static KeyRule Many(string key, FrameRule inner, string meaning) =>
        new(key, KeyShape.Frames, Required: false, meaning, [], inner);

    public KeyRule Always() => this with { Required = true };
}
