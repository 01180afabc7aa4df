using System.CommandLine;
using System.Text;

namespace Proviso.Cli;

/// <summary>Where results go and in which form: <c>-o json</c>, <c>-o ndjson=answers.ndjson</c>, several at once.</summary>
internal sealed class Outputs
{
    private readonly List<(string Format, string? File)> _targets;

    private Outputs(List<(string, string?)> targets) => _targets = targets;

    public static Option<string[]> Option(string forms) =>
        new("--output", "-o")
        {
            Description = $"Form of the result, perhaps with a file: {forms}",
            HelpName = "FMT[=FILE]",
        };

    /// <exception cref="UsageException">For a form that this verb does not make.</exception>
    /// <exception cref="InvalidInputException">For a file that has no folder to lie in.</exception>
    public static Outputs Of(string[]? given, string byDefault, params string[] allowed)
    {
        var targets = new List<(string, string?)>();
        foreach (var one in given is { Length: > 0 } ? given : [byDefault])
        {
            var parts = one.Split('=', 2);
            if (!allowed.Contains(parts[0], StringComparer.Ordinal))
            {
                var hint =
                    Suggestion.For(parts[0], allowed) ?? $"one of: {string.Join(", ", allowed)}";
                throw new UsageException($"-o {parts[0]} is no form of this result; {hint}");
            }

            if (parts.Length == 2)
            {
                RefusePlace(parts[1]);
            }

            targets.Add((parts[0], parts.Length == 2 ? parts[1] : null));
        }

        return new Outputs(targets);
    }

    public IEnumerable<string> Formats => _targets.Select(t => t.Format);

    /// <summary>For verbs that write as they go: each form with its file, or none for standard output.</summary>
    public ImmutableArray<(string Format, string? File)> Targets => [.. _targets];

    /// <summary>Writes each form to its place. A file appears whole or not at all.</summary>
    /// <param name="render">Gives the text of a form, with its last line end; null writes to the terminal itself.</param>
    public void Write(Func<string, string?> render, Action<string> toTerminal)
    {
        foreach (var (format, file) in _targets)
        {
            if (file is null && render(format) is not { } text)
            {
                toTerminal(format);
            }
            else if (file is null)
            {
                Console.Out.Write(render(format));
            }
            else
            {
                Save(file, render(format) ?? "");
            }
        }

        Console.Out.Flush();
    }

    /// <summary>Before any work: a decision is kept, and its room taken, before it is written out.</summary>
    public static void RefusePlace(string file)
    {
        var full = file.Length == 0 ? null : Path.GetFullPath(file);
        if (
            full is null
            || Directory.Exists(full)
            || !Directory.Exists(Path.GetDirectoryName(full))
        )
        {
            throw Inputs.Unreadable(
                "PV0402",
                file,
                "cannot be written: it is no file in a folder that is there",
                "name a file in a folder you may write to"
            );
        }
    }

    private static void Save(string file, string text)
    {
        var half = $"{file}.part";
        try
        {
            File.WriteAllText(half, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(half, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Inputs.Unreadable(
                "PV0402",
                file,
                $"cannot be written: {e.Message}",
                "name a file in a folder you may write to"
            );
        }
    }
}
