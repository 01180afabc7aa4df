using Proviso.Names;
using Proviso.Storage;

// NAMES.txt SNAPSHOT write: writes it. NAMES.txt SNAPSHOT|- QUERY: the names that meet the query; with - the index is built.
if (args is not [var list, var path, var query])
{
    Console.Error.WriteLine("usage: Proviso.Start NAMES.txt SNAPSHOT|- QUERY|--write");
    return 2;
}

ImmutableArray<string> names = [.. File.ReadAllLines(list)];
if (query == "--write")
{
    File.WriteAllBytes(path, NameSnapshot.Of(names).Span);
    return 0;
}

using var file = path == "-" ? null : new MappedFile(path);
NameIndex? index = null;
if (file is not null && !NameSnapshot.TryRead(file.Memory, names, out index, out var refused))
{
    Console.Error.WriteLine($"the snapshot is not used: {refused}");
    return 1;
}

foreach (var found in (index ?? new NameIndex(names)).Search(query, 0.80m))
{
    Console.WriteLine($"{found.Score.Value} {names[found.Position]}");
}

return 0;
