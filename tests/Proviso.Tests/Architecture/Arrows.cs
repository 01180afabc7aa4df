using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Proviso.Tests.Architecture;

/// <summary>
/// Who may use whom. A room is a namespace under the root, and rooms inside a room belong to it; what is not drawn is
/// not allowed.
/// </summary>
/// <param name="may">For each room the rooms it may use; itself always.</param>
internal sealed class Arrows(string root, IReadOnlyDictionary<string, string[]> may)
{
    public const string Root = "(root)";

    /// <summary>A line for each dependency nobody drew: <c>Proviso.Law.X → Proviso.Desk.Y</c>.</summary>
    public IReadOnlyList<string> Broken(params Assembly[] assemblies)
    {
        var architecture = new ArchLoader().LoadAssemblies(assemblies).Build();
        return
        [
            .. architecture
                .Types.Where(type => RoomOf(type) is not null)
                .SelectMany(type => type.Dependencies)
                .Where(used => RoomOf(used.Target) is not null)
                .Where(used => !Allowed(RoomOf(used.Origin)!, RoomOf(used.Target)!))
                .Select(used => $"{used.Origin.FullName} → {used.Target.FullName}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The rooms that have a type, in order of name.</summary>
    public IReadOnlyList<string> Rooms(params Assembly[] assemblies) =>
        [
            .. new ArchLoader()
                .LoadAssemblies(assemblies)
                .Build()
                .Types.Select(RoomOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private bool Allowed(string from, string to) =>
        from == to || (may.TryGetValue(from, out var rooms) && rooms.Contains(to));

    /// <summary>Null for a type of somebody else's.</summary>
    private string? RoomOf(IType type)
    {
        var name = type.Namespace?.FullName ?? "";
        if (name == root)
        {
            return Root;
        }

        return name.StartsWith(root + ".", StringComparison.Ordinal)
            ? name[(root.Length + 1)..].Split('.')[0]
            : null;
    }
}
