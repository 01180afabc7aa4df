namespace Proviso.Names.Finding;

/// <summary>In one search: for each name the words of the query, up to eight, that a word of it was met by.</summary>
internal sealed class WordMarks(int names)
{
    /// <summary>Words of the query beyond these have no mark.</summary>
    public const int Most = 8;

    private const uint LastTurn = uint.MaxValue >> Most;

    private readonly uint[] _marks = new uint[names];
    private uint _turn;

    public void Begin()
    {
        if (_turn == LastTurn)
        {
            Array.Clear(_marks);
            _turn = 0;
        }

        _turn++;
    }

    /// <param name="names">In order; those from the last on stay as they are.</param>
    public void Mark(ReadOnlySpan<int> names, int last, int word)
    {
        foreach (var name in names)
        {
            if (name >= last)
            {
                return;
            }

            ref var mark = ref _marks[name];
            mark = (mark >> Most == _turn ? mark : _turn << Most) | (1U << word);
        }
    }

    /// <summary>A bit for each.</summary>
    public int Of(int name) =>
        _marks[name] is var mark && mark >> Most == _turn ? (int)(mark & ((1 << Most) - 1)) : 0;
}
