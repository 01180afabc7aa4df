using System.Text;

namespace Proviso.Screening;

/// <summary>
/// Lists in csv are in Latin letters; others hold some names in their own script. A name in another script is compared with
/// Latin ones through transliteration, of which there are several: what is found that way counts, but silence says little.
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
            ? $"'{name}' is not in Latin letters, in which most listed names are: it is compared with those in its own script, and with the others by readings of its letters that are not all there are, so no hit says little. Ask for its Latin spellings too."
            : null;
}
