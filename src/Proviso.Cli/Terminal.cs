using Proviso.Rendering;

namespace Proviso.Cli;

/// <summary>Writes rendered lines; color only on a terminal that wants it (NO_COLOR is respected).</summary>
internal static class Terminal
{
    private static bool HasColor =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>A person is at both ends: prompts make sense.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public static void Write(IEnumerable<Line> lines)
    {
        Console.Out.Write(Text(lines));
    }

    /// <summary>As <see cref="Write"/> writes it.</summary>
    public static string Text(IEnumerable<Line> lines) =>
        HasColor ? string.Concat(lines.Select(l => Colored(l) + "\n")) : Plain(lines);

    public static string Plain(IEnumerable<Line> lines) =>
        string.Concat(lines.Select(l => l + "\n"));

    private static string Colored(Line line) =>
        string.Concat(
            line.Pieces.Select(p =>
                p.Tone == Tone.Plain ? p.Text : $"\e[{Code(p.Tone)}m{p.Text}\e[0m"
            )
        );

    private static string Code(Tone tone) =>
        tone switch
        {
            Tone.Good => "32",
            Tone.Bad => "31",
            Tone.Open => "33",
            Tone.Quiet => "2",
            _ => "1",
        };
}
