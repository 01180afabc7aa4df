namespace Proviso.Lists;

/// <summary>One name of a listed party.</summary>
/// <param name="Text">
/// As the list writes it, without marks that only steer how it is shown: an individual of OFAC is
/// "LASTNAME, Given Middle".
/// </param>
public sealed record PartyName(string Text, NameStrength Strength, NameKind Kind)
{
    private readonly string? _original;

    public Script Script => ScriptFinder.Of(Text);

    /// <summary>The file's own characters, where reading changed them: Arabic names come wrapped in U+202B and U+202C.</summary>
    public string Original
    {
        get => _original ?? Text;
        init => _original = value == Text ? null : value;
    }
}
