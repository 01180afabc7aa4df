using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>What the codes of an advanced file mean. Codes differ from file to file and are never known beforehand.</summary>
internal sealed class OfacReferences
{
    private readonly Dictionary<(string Set, string Id), XmlPart> _values = [];

    public void Take(XmlPart sets)
    {
        foreach (var value in sets.Children.SelectMany(set => set.Children))
        {
            _values[(value.Name, value.Attribute("ID"))] = value;
        }
    }

    /// <summary>The words of a code; empty for one that the file does not explain.</summary>
    public string Of(string set, string id) =>
        _values.TryGetValue((set, id), out var value) ? value.Text : "";

    /// <summary>Sub-types 3 and 4 are both called Unknown: their type tells an entity from an individual.</summary>
    public PartyKind? KindOf(string subType) =>
        _values.TryGetValue(("PartySubType", subType), out var value)
            ? OfacKinds.Of(value.Text)
                ?? OfacKinds.Of(Of("PartyType", value.Attribute("PartyTypeID")))
            : null;
}
