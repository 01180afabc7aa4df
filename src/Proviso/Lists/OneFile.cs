namespace Proviso.Lists;

/// <summary>The one file of an edition, for the forms that are one file.</summary>
internal static class OneFile
{
    /// <exception cref="InvalidInputException">There are several (PV0309).</exception>
    public static ListFile Of(ImmutableArray<ListFile> files, IListForm form)
    {
        ListFile[] known = [.. files.Where(form.Recognizes)];
        return known.Length == 1
            ? known[0]
            : throw new InvalidInputException(
                new Diagnostic(
                    "PV0309",
                    new SourceSpan(known[^1].Name, 1, 1),
                    $"this and {known[0].Name} are both whole editions ({form.Name})",
                    "give each edition by itself"
                )
            );
    }
}
