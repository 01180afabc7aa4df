namespace Proviso.Law.Text;

/// <summary>The keys of one kind of mapping in a law file.</summary>
/// <param name="Name">What messages and the schema call it: <c>head</c>.</param>
public sealed record FrameRule(string Name, ImmutableArray<KeyRule> Keys)
{
    public KeyRule? this[string key] => Keys.FirstOrDefault(rule => rule.Key == key);

    public IEnumerable<string> Allowed => Keys.Select(rule => rule.Key);
}
