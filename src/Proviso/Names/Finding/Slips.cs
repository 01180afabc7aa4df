namespace Proviso.Names.Finding;

/// <summary>
/// How far a word is looked for. A name that reaches the bar holds, somewhere, a pairing at least as alike as the bar asks of
/// the whole, since a mean does not exceed its greatest part: so near slips are looked for always, far ones where that helps.
/// </summary>
internal static class Slips
{
    /// <summary>The most believed between words of such lengths that leave them as alike as the bar.</summary>
    public static int Near(int bar, int length, int other)
    {
        var (slips, most) = (0, Likeness.MostSlips(length, other));
        while (slips < most && Likeness.Slipped(slips + 1, Math.Max(length, other)) * 10 >= bar)
        {
            slips++;
        }

        return slips;
    }

    /// <summary>The greatest gain of a listed word that is farther than near; 0 when the two are not alike at all.</summary>
    public static long MostFarGain(int bar, NameToken word, int other, in IndexView view)
    {
        if (other >= view.Fuzzy)
        {
            return 0;
        }

        var (length, listed, letters) = (
            word.Text.Length,
            view.LengthOf(other),
            view.Letters[other]
        );
        var least = Math.Max(
            int.PopCount(letters & ~word.Letters),
            int.PopCount(word.Letters & ~letters)
        );
        if (
            least > Likeness.MostSlips(length, listed)
            || Math.Abs(length - listed) > Likeness.MostSlips(length, listed)
        )
        {
            return 0;
        }

        least = Math.Max(least, Near(bar, length, listed) + 1);
        return least > Likeness.MostSlips(length, listed)
            ? 0
            : Pairing.Gain(
                bar,
                word.Weight,
                view.Weights[other],
                Likeness.Slipped(least, Math.Max(length, listed))
            );
    }
}
