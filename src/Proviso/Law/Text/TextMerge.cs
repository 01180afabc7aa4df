namespace Proviso.Law.Text;

/// <summary>Lays one tree over another.</summary>
public static class TextMerge
{
    /// <summary>
    /// Every entry of both; where a key stands in both, mappings are laid over each other and anything else of
    /// <paramref name="top"/> replaces what is below. Keys keep the order of the base; new ones follow.
    /// </summary>
    public static TextNode.Mapping Over(TextNode.Mapping? below, TextNode.Mapping top)
    {
        if (below is null)
        {
            return top;
        }

        var kept = below.Entries.Select(entry =>
        {
            var over = top.Entries.FirstOrDefault(other => other.Key == entry.Key);
            return over switch
            {
                null => entry,
                { Value: TextNode.Mapping inner } when entry.Value is TextNode.Mapping under =>
                    over with
                    {
                        Value = Over(under, inner),
                    },
                _ => over,
            };
        });
        var added = top.Entries.Where(entry => below[entry.Key] is null);
        return new TextNode.Mapping([.. kept, .. added], top.Span);
    }
}
