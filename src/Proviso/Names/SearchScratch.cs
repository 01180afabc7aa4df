namespace Proviso.Names;

/// <summary>Tables of one search in progress, kept for the next because they are as long as the index.</summary>
internal sealed class SearchScratch(int tokens, int names)
{
    private readonly int[] _firsts = new int[tokens];
    private readonly byte[] _seen = new byte[names];
    private readonly List<NameToken> _touched = [];
    private readonly List<(int Word, long Gain, int Next)> _gains = [default];

    /// <summary>Positions in the order of their discovery.</summary>
    public List<int> Candidates { get; } = [];

    public List<NameToken> Near { get; } = [];

    /// <summary>Notes that the query's word can meet the token.</summary>
    /// <returns>False when that was known.</returns>
    public bool Meet(int word, NameToken token, long gain)
    {
        for (var at = _firsts[token.Id]; at > 0; at = _gains[at].Next)
        {
            if (_gains[at].Word == word)
            {
                return false;
            }
        }

        if (_firsts[token.Id] == 0)
        {
            _touched.Add(token);
        }

        _gains.Add((word, gain, _firsts[token.Id]));
        _firsts[token.Id] = _gains.Count - 1;
        return true;
    }

    /// <summary>The first entry of what meets the token, 0 for none; <see cref="Entry"/> goes on from there.</summary>
    public int First(NameToken token) => _firsts[token.Id];

    public (int Word, long Gain, int Next) Entry(int at) => _gains[at];

    /// <param name="unbounded">True for names that are scored whatever their bound.</param>
    public void Add(int name, bool unbounded = false)
    {
        if (_seen[name] == 0)
        {
            Candidates.Add(name);
        }

        _seen[name] = (byte)(unbounded ? 2 : Math.Max(_seen[name], (byte)1));
    }

    public bool IsUnbounded(int name) => _seen[name] == 2;

    public void Clear()
    {
        foreach (var token in _touched)
        {
            _firsts[token.Id] = 0;
        }

        foreach (var name in Candidates)
        {
            _seen[name] = 0;
        }

        _touched.Clear();
        _gains.RemoveRange(1, _gains.Count - 1);
        Candidates.Clear();
        Near.Clear();
    }
}
