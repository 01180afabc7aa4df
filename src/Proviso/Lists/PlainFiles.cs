namespace Proviso.Lists;

/// <summary>Files of a list set out of gzip and zip, as they are read and kept.</summary>
public static class PlainFiles
{
    /// <exception cref="InvalidInputException">An archive is damaged, encrypted, nested or a bomb (PV0311).</exception>
    public static ImmutableArray<ListFile> Of(IEnumerable<ListFile> files)
    {
        var problems = new Problems();
        ImmutableArray<ListFile> plain =
        [
            .. files.SelectMany(file => Unpacking.Files(file, problems)),
        ];
        problems.ThrowIfAny();
        return plain;
    }
}
