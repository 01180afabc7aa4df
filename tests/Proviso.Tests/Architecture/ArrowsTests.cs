using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Proviso.Desk;

namespace Proviso.Tests.Architecture;

/// <summary>The arrows of the rooms: see docs/decisions/0001.</summary>
public sealed class ArrowsTests
{
    private const string Root = Arrows.Root;

    private static readonly Assembly Engine = typeof(FrontDesk).Assembly;
    private static readonly Assembly Rendering = Assembly.Load("Proviso.Rendering");

    /// <summary>Every room before the desk.</summary>
    private static readonly string[] Rooms =
    [
        Root,
        "Names",
        "Lists",
        "Ownership",
        "Law",
        "Decisions",
        "Caps",
        "Screening",
        "Reading",
        "Log",
    ];

    private static readonly FrozenDictionary<string, string[]> May = new Dictionary<
        string,
        string[]
    >
    {
        [Root] = [],
        ["Names"] = [Root],
        ["Lists"] = [Root, "Names"],
        ["Ownership"] = [Root, "Names", "Lists"],
        ["Law"] = [Root],
        ["Decisions"] = [Root, "Law"],
        ["Caps"] = [Root, "Law", "Decisions"],
        ["Screening"] = [Root, "Names", "Lists", "Ownership"],
        ["Reading"] = [Root, "Names", "Lists", "Ownership", "Law", "Screening"],
        ["Log"] = [Root],
        ["Desk"] = [.. Rooms],
        ["Rendering"] = [.. Rooms, "Desk"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Fact]
    public void A_room_uses_only_the_rooms_that_are_drawn_before_it() =>
        Assert.Empty(new Arrows("Proviso", May).Broken(Engine, Rendering));

    [Fact]
    public void Every_room_is_drawn() =>
        Assert.All(
            new Arrows("Proviso", May).Rooms(Engine, Rendering),
            room => Assert.Contains(room, May.Keys)
        );

    /// <summary>A checker that finds nothing wrong must be one that can.</summary>
    [Theory]
    [InlineData("Decisions", "Law")]
    [InlineData("Caps", "Decisions")]
    [InlineData("Lists", "Names")]
    [InlineData("Desk", "Ownership")]
    public void An_arrow_taken_out_is_missed(string from, string to)
    {
        var less = May.ToDictionary(StringComparer.Ordinal);
        less[from] = [.. less[from].Where(room => room != to)];
        var broken = new Arrows("Proviso", less).Broken(Engine);
        Assert.NotEmpty(broken);
        Assert.All(
            broken,
            line =>
            {
                Assert.StartsWith($"Proviso.{from}.", line);
                Assert.Contains($"→ Proviso.{to}.", line);
            }
        );
    }

    [Fact]
    public void A_room_nobody_drew_may_use_nothing()
    {
        var less = May.ToDictionary(StringComparer.Ordinal);
        less.Remove("Desk");
        Assert.NotEmpty(new Arrows("Proviso", less).Broken(Engine));
    }

    /// <summary>The compiler holds the faces to what the engine shows, as long as nobody opens a back door for one.</summary>
    [Fact]
    public void The_engine_shows_its_inside_to_nobody() =>
        Assert.Empty(Engine.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Theory]
    [InlineData("Proviso", "")]
    [InlineData("Proviso.Rendering", "Proviso")]
    [InlineData("Proviso.Storage", "Proviso")]
    [InlineData("Proviso.Cli", "Proviso Proviso.Rendering Proviso.Storage")]
    public void A_program_refers_to_what_is_drawn_before_it(string project, string may)
    {
        var file = Path.Combine(Source.Root(), "src", project, $"{project}.csproj");
        var referred = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)
            );
        Assert.Subset(may.Split(' ').ToHashSet(), referred.ToHashSet());
    }

    /// <summary>The faces come last and the engine knows none of them.</summary>
    [Fact]
    public void The_engine_refers_to_no_other_program_of_ours() =>
        Assert.DoesNotContain(
            Engine.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Proviso", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void The_engine_has_three_packages_at_most()
    {
        string[] packages = ["AnyAscii", "NodaTime", "YamlDotNet"];
        var others = Engine
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Subset(packages.ToHashSet(), others.ToHashSet());
    }

    /// <summary>BannedSymbols.txt stops calls at build; this finds whatever got past it.</summary>
    [Fact]
    public void The_engine_touches_no_disk_and_no_network()
    {
        string[] machines =
        [
            "System.IO.FileSystem",
            "System.IO.Pipes",
            "System.IO.MemoryMappedFiles",
            "System.Net",
            "System.Diagnostics.Process",
            "System.Data",
        ];
        var used = Engine.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(
            used,
            name =>
                Assert.DoesNotContain(machines, m => name.StartsWith(m, StringComparison.Ordinal))
        );
    }
}
