namespace Proviso.Names.Finding;

/// <summary>
/// A word and the listed words it can meet at a bar, initials apart: all of them, or without those that differ by more slips
/// than <see cref="Slips"/> allows. Remembered by a search for the next.
/// </summary>
internal sealed class MetWord
{
    private readonly int[] _names;
    private readonly long[] _most;

    public MetWord(int bar, bool isWhole, List<Met> met, in IndexView view)
    {
        (Bar, IsWhole) = (bar, isWhole);
        met.Sort(
            static (a, b) =>
                a.IsLight == b.IsLight ? b.Net.CompareTo(a.Net)
                : a.IsLight ? 1
                : -1
        );
        All = [.. met];
        _names = new int[All.Length + 1];
        foreach (var one in All)
        {
            if (one.IsLight)
            {
                MostLight = Math.Max(MostLight, one.Net);
            }
            else
            {
                Telling++;
            }
        }

        _most = new long[All.Length + 1];
        for (var i = All.Length - 1; i >= 0; i--)
        {
            _most[i] = Math.Max(_most[i + 1], All[i].Gain);
        }

        for (var i = 0; i < All.Length; i++)
        {
            _names[i + 1] = _names[i] + view.PostingsOf(All[i].Token);
        }
    }

    public int Bar { get; }

    /// <summary>True when no word it can meet is missing.</summary>
    public bool IsWhole { get; }

    /// <summary>The telling ones first, and of these the greatest net first.</summary>
    public Met[] All { get; }

    /// <summary>How many of them are not light.</summary>
    public int Telling { get; }

    /// <summary>The greatest net among the light ones; 0 for none.</summary>
    public long MostLight { get; }

    /// <summary>How many places in names the first so many of them have.</summary>
    public int NamesOf(int first) => _names[first];

    /// <summary>The greatest gain among those behind the first so many; 0 for none.</summary>
    public long MostBehind(int first) => _most[first];

    /// <summary>The greatest net among those behind the first so many, or the floor where that is more.</summary>
    public long NetBehind(int first, int telling, long floor) =>
        first < telling ? Math.Max(floor, All[first].Net) : floor;
}
