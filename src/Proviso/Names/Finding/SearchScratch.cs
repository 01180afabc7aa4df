namespace Proviso.Names.Finding;

/// <summary>
/// Tables of one search in progress, kept for the next because they are as long as the index, and the words met before. One
/// thread at a time.
/// </summary>
internal sealed class SearchScratch(int tokens, int names)
{
    /// <summary>What is remembered is let go at this many words or meetings: some tens of megabytes.</summary>
    private const int MostWords = 50_000;
    private const int MostMeetings = 1_000_000;

    private readonly int[] _firsts = new int[tokens];
    private readonly int[] _marks = new int[names];
    private Noted[] _gains = new Noted[64];
    private int _noted = 1;
    private long[] _best = [];
    private long[] _floors = [];
    private long[] _most = [];
    private long[] _others = [];
    private int[] _opened = [];
    private MetWord[] _met = [];
    private readonly Dictionary<int, long> _joined = [];
    private readonly List<MetWord?> _words = [];
    private readonly List<JointWord?> _joints = [];
    private int _meetings;
    private int _turn;

    /// <summary>The words of queries, so that one that comes again is known.</summary>
    public TokenPool Pool { get; private set; } = new();

    public WordMarks Marks { get; } = new(names);

    public List<int> Near { get; } = [];

    /// <summary>The query's words that were not looked for in full, with their places.</summary>
    public List<(int Word, NameToken Token)> Narrow { get; } = [];

    public List<(int Token, int Slips)> Counted { get; } = [];

    public List<Met> Met { get; } = [];

    public List<(int Name, long Gain)> Parts { get; } = [];

    /// <summary>Names that hold a joint, with the gain of all of theirs.</summary>
    public Dictionary<int, long> Joined => _joined;

    /// <summary>Positions that may reach the bar.</summary>
    public List<int> Candidates { get; } = [];

    public void Begin()
    {
        for (var i = 1; i < _noted; i++)
        {
            _firsts[_gains[i].Token] = 0;
        }

        _noted = 1;
        _joined.Clear();
        Candidates.Clear();
        Narrow.Clear();
        if (++_turn == int.MaxValue)
        {
            Array.Clear(_marks);
            _turn = 1;
        }

        if (Pool.All.Count > MostWords || _meetings > MostMeetings)
        {
            Pool = new TokenPool();
            _words.Clear();
            _joints.Clear();
            _meetings = 0;
        }
    }

    /// <summary>What the word, of <see cref="Pool"/>, met at this bar before; null when that is not known.</summary>
    public MetWord? Known(NameToken word, int bar, bool whole) =>
        word.Id < _words.Count
        && _words[word.Id] is { } known
        && known.Bar == bar
        && (known.IsWhole || !whole)
            ? known
            : null;

    public JointWord? KnownJoints(NameToken word, int bar) =>
        word.Id < _joints.Count && _joints[word.Id] is { } known && known.Bar == bar ? known : null;

    public JointWord Remember(NameToken word, JointWord joints)
    {
        while (_joints.Count <= word.Id)
        {
            _joints.Add(null);
        }

        _joints[word.Id] = joints;
        _meetings += joints.Parts.Length + joints.Heads.Length;
        return joints;
    }

    public MetWord Remember(NameToken word, MetWord met)
    {
        while (_words.Count <= word.Id)
        {
            _words.Add(null);
        }

        _words[word.Id] = met;
        _meetings += met.All.Length;
        return met;
    }

    /// <summary>Notes what the query's word at that place can meet.</summary>
    public void Note(int word, ReadOnlySpan<Met> met)
    {
        if (_gains.Length < _noted + met.Length)
        {
            Array.Resize(ref _gains, (_noted + met.Length) * 2);
        }

        foreach (ref readonly var one in met)
        {
            ref var first = ref _firsts[one.Token];
            _gains[_noted] = new Noted(one.Token, word, first, Math.Max(one.Gain, 1));
            first = _noted++;
        }
    }

    /// <summary>The first entry of what meets the token, 0 for none; <see cref="Entry"/> goes on from there.</summary>
    public int First(int token) => _firsts[token];

    public ref readonly Noted Entry(int at) => ref _gains[at];

    /// <summary>A place for the best gain of each word of the query.</summary>
    public Span<long> BestOf(int words)
    {
        Fit(words);
        return _best.AsSpan(0, words);
    }

    /// <summary>A place for what each word of the query met, for what it nets unopened, and for how much is opened.</summary>
    public Span<MetWord> Words(int words, out Span<long> floors, out Span<int> opened)
    {
        Fit(words);
        floors = _floors.AsSpan(0, words);
        opened = _opened.AsSpan(0, words);
        return _met.AsSpan(0, words);
    }

    private void Fit(int words)
    {
        if (_best.Length < words)
        {
            (_best, _floors) = (new long[words], new long[words]);
            (_most, _others) = (new long[words], new long[words]);
            (_opened, _met) = (new int[words], new MetWord[words]);
        }
    }

    /// <summary>Places for two gains of each word of the query.</summary>
    public Span<long> Gains(int words, out Span<long> others)
    {
        Fit(words);
        others = _others.AsSpan(0, words);
        return _most.AsSpan(0, words);
    }

    /// <summary>Makes the name a candidate if it may reach the bar and was not looked at in this search.</summary>
    public void Consider(in IndexView view, in NameBound bound, int name, long joined)
    {
        if (IsNew(name) && bound.MayReachWith(view, name, joined))
        {
            Candidates.Add(name);
        }
    }

    /// <summary>False when the name was looked at in this search.</summary>
    public bool IsNew(int name)
    {
        if (_marks[name] == _turn)
        {
            return false;
        }

        _marks[name] = _turn;
        return true;
    }
}
