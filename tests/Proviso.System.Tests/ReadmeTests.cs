namespace Proviso.System.Tests;

/// <summary>Every command the README and the docs show is run, and prints what they say it prints.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    public void Examples_print_what_is_shown(string page)
    {
        var text = File.ReadAllText(Path.Combine(Cli.Root, page));
        var examples = Examples(text).ToArray();
        Assert.NotEmpty(examples);
        foreach (var (command, shown) in examples)
        {
            if (
                command.Contains("../shared", StringComparison.Ordinal)
                && !Directory.Exists(Cli.Shared)
            )
            {
                continue;
            }

            var output = Cli.Run(Words(command)[1..]).Output.Split('\n');
            var at = 0;
            foreach (var line in shown.Where(l => l.Trim() != "…"))
            {
                var found = Array.FindIndex(output, at, l => l.TrimEnd() == line.TrimEnd());
                Assert.True(
                    found >= 0,
                    $"{page}: '{command}' does not print\n{line}\nin that place; it prints\n{string.Join('\n', output)}"
                );
                at = found + 1;
            }
        }
    }

    /// <summary>The words of a command line as a shell parts them: at spaces, save within double quotes.</summary>
    private static string[] Words(string command) =>
        [
            .. command
                .Split('"')
                .SelectMany(
                    (piece, at) =>
                        at % 2 == 1
                            ? [piece]
                            : piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                ),
        ];

    /// <summary>Blocks fenced as console: a line "$ proviso …", then what it prints; … stands for lines left out.</summary>
    private static IEnumerable<(string Command, string[] Shown)> Examples(string text)
    {
        var inside = false;
        string? command = null;
        var shown = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (command is not null)
                {
                    yield return (command, [.. shown]);
                }

                inside = line.StartsWith("```console", StringComparison.Ordinal);
                (command, shown) = (null, []);
            }
            else if (inside && line.StartsWith("$ proviso ", StringComparison.Ordinal))
            {
                if (command is not null)
                {
                    yield return (command, [.. shown]);
                }

                (command, shown) = (line[2..], []);
            }
            else if (inside && command is not null && line.Length > 0)
            {
                shown.Add(line);
            }
        }
    }
}
