using System.Text;

namespace Proviso.Screening;

/// <summary>
/// Lists in csv are in Latin letters. A name in another script is compared through a rough transliteration, of which there
/// are several: what is found that way counts, but silence says little.
/// </summary>
public static class Scripts
{
    private const int FirstOther = 0x0370;
    private const int LatinExtendedAdditional = 0x1E00;
    private const int GeneralPunctuation = 0x2000;
    private const int FirstFullWidthSymbol = 0xFF00;

    /// <summary>True when a letter of the name is of another script than Latin.</summary>
    public static bool IsForeign(string name) =>
        name.EnumerateRunes()
            .Any(rune =>
                Rune.IsLetter(rune)
                && rune.Value
                    is >= FirstOther
                        and not (>= LatinExtendedAdditional and < GeneralPunctuation)
                        and not (>= FirstFullWidthSymbol and <= 0xFF5A)
            );

    /// <summary>A sentence for every answer about such a name, else null.</summary>
    public static string? Gap(string name) =>
        IsForeign(name)
            ? $"'{name}' is not in Latin letters, in which the lists are: it is compared by one transliteration of several, so no hit says little. Ask for its Latin spellings too."
            : null;
}
