namespace Proviso.Cli.Demo;

/// <summary>The examples that are built into the program.</summary>
internal static class DemoFiles
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(
            typeof(DemoFiles).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The program lacks {name}.")
        );
        return reader.ReadToEnd();
    }
}
