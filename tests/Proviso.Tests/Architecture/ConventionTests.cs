using System.Reflection;
using System.Text.RegularExpressions;
using Proviso.Desk;

namespace Proviso.Tests.Architecture;

/// <summary>The house style, as far as a machine can hold it.</summary>
public sealed partial class ConventionTests
{
    private const int LongestFile = 400;

    private static readonly string[] RoomsAndRoot =
    [
        "Names",
        "Lists",
        "Ownership",
        "Law",
        "Decisions",
        "Caps",
        "Desk",
        "Rendering",
        "Proviso",
    ];

    private static readonly ImmutableArray<Type> Types =
    [
        .. new[] { typeof(FrontDesk).Assembly, Assembly.Load("Proviso.Rendering") }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Proviso", StringComparison.Ordinal) ?? false)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(
            Source
                .Files("src", "*.cs")
                .Select(path => (path, lines: File.ReadLines(FullPath(path)).Count()))
                .Where(file => file.lines > LongestFile)
                .Select(file => $"{file.path}: {file.lines} lines")
        );

    [Fact]
    public void Every_instrument_has_its_cases_beside_it()
    {
        var instruments = Source
            .Files("law", "*.yaml")
            .Where(path =>
                File.ReadLines(FullPath(path))
                    .Any(l => l.StartsWith("instrument:", StringComparison.Ordinal))
            );
        Assert.All(
            instruments,
            path =>
                Assert.True(File.Exists(FullPath(path[..^".yaml".Length] + ".cases.yaml")), path)
        );
    }

    [Fact]
    public void No_type_is_named_after_a_pattern() =>
        Assert.Empty(Types.Where(type => NamesAPattern(type.Name)).Select(type => type.FullName));

    [Theory]
    [InlineData("NameUtils", true)]
    [InlineData("CapManager", true)]
    [InlineData("PaymentHelper`1", true)]
    [InlineData("ServiceDate", false)]
    [InlineData("Processor", true)]
    public void A_name_after_a_pattern_is_known_by_its_end(string name, bool pattern) =>
        Assert.Equal(pattern, NamesAPattern(name));

    [Fact]
    public void No_type_is_named_as_a_room_or_as_the_house() =>
        Assert.Empty(
            Types
                .Where(type => !type.IsNested && RoomsAndRoot.Contains(type.Name))
                .Select(type => type.FullName)
        );

    /// <summary>A class is a base of cases written inside it, or it is sealed, or it holds only static members.</summary>
    [Fact]
    public void A_class_is_sealed_unless_it_is_abstract() =>
        Assert.Empty(
            Types
                .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
                .Select(type => type.FullName)
        );

    [Fact]
    public void A_file_lies_in_the_folder_of_its_namespace() =>
        Assert.Empty(
            Source
                .Files("src/Proviso", "*.cs")
                .Select(path => (path, space: NamespaceIn(File.ReadAllText(FullPath(path)))))
                .Where(file => file.space is not null && file.space != Expected(file.path))
                .Select(file => $"{file.path}: {file.space}")
        );

    [Fact]
    public void There_is_something_to_check()
    {
        Assert.True(Types.Length > 100);
        Assert.True(Source.Files("src", "*.cs").Count() > 100);
        Assert.True(Source.Files("law", "*.yaml").Count() > 40);
    }

    private static bool NamesAPattern(string name) => PatternName().IsMatch(name);

    private static string FullPath(string path) => Path.Combine(Source.Root(), path);

    private static string? NamespaceIn(string source) =>
        FileScoped().Match(source) is { Success: true } found ? found.Groups["name"].Value : null;

    private static string Expected(string path) =>
        Path.GetDirectoryName(path)!
            .Replace('\\', '/')
            .Replace("src/", "", StringComparison.Ordinal)
            .Replace('/', '.');

    [GeneratedRegex(
        @"(Util|Utils|Helper|Helpers|Manager|Service|Processor)(`\d+)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PatternName();

    [GeneratedRegex(
        @"^namespace (?<name>[\w.]+);",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FileScoped();
}
