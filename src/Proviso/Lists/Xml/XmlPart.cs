namespace Proviso.Lists.Xml;

/// <summary>
/// One record of an xml file with all that it holds. Names are local: issuers change the namespace and not the
/// elements (OFAC did in 2024). Text comes without the spaces around it.
/// </summary>
internal sealed class XmlPart(string name, SourceSpan where)
{
    private readonly List<XmlPart> _children = [];
    private string _text = "";
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public SourceSpan Where { get; } = where;

    /// <summary>The text directly inside, empty where there is none.</summary>
    public string Text => _text.Trim();

    public IReadOnlyList<XmlPart> Children => _children;

    /// <summary>Empty when the attribute is not there.</summary>
    public string Attribute(string name) => _attributes.GetValueOrDefault(name, "");

    /// <summary>The first child of that name, or null.</summary>
    public XmlPart? Child(string name) =>
        _children.Find(child => child.Name.Equals(name, StringComparison.Ordinal));

    /// <summary>The text of the first child of that name; empty when there is none.</summary>
    public string Value(string name) => Child(name)?.Text ?? "";

    /// <summary>Everything at the end of a path of names, in the file's order.</summary>
    public IEnumerable<XmlPart> All(params ReadOnlySpan<string> path)
    {
        IEnumerable<XmlPart> parts = [this];
        foreach (var step in path)
        {
            parts = parts.SelectMany(part =>
                part._children.Where(child => child.Name.Equals(step, StringComparison.Ordinal))
            );
        }

        return parts;
    }

    internal void Add(XmlPart child) => _children.Add(child);

    internal void Add(string attribute, string value) => _attributes[attribute] = value.Trim();

    internal void Say(string text) => _text += text;
}
