using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>
/// Goes through the opened postings of the words of a query, and tells of which names in them more than a glance is worth
/// it: how heavy they are and which other words of the query they hold may leave them below the bar already.
/// </summary>
internal readonly ref struct PostingWalk
{
    /// <summary>Marking so many places costs as much as looking at one name.</summary>
    private const int MarksForLook = 16;

    private readonly ReadOnlySpan<MetWord> _words;
    private readonly ReadOnlySpan<int> _opened;
    private readonly NameBound _bound;
    private readonly SearchScratch _scratch;

    /// <summary>What each word gains at most where it is met, and where it is not: by far slips, if it was not looked for in full.</summary>
    private readonly Span<long> _most;
    private readonly Span<long> _far;

    public PostingWalk(
        ReadOnlySpan<MetWord> words,
        ReadOnlySpan<int> opened,
        in NameBound bound,
        SearchScratch scratch
    )
    {
        _words = words;
        _opened = opened;
        _bound = bound;
        _scratch = scratch;
        _most = scratch.Gains(words.Length, out _far);
        for (var word = 0; word < words.Length; word++)
        {
            _far[word] = words[word].IsWhole ? 0 : bound.MostFar(word);
            _most[word] = Math.Max(_far[word], words[word].MostBehind(0));
        }
    }

    // A name seen first at some posting holds none of those opened before it, so the words are left with what lies behind:
    // that bounds the weight a name may have, and names are numbered by it.
    public void Walk(in IndexView view)
    {
        var behind = 0L;
        foreach (var most in _most)
        {
            behind += most;
        }

        Span<long> gains = stackalloc long[1 << WordMarks.Most];
        gains = Mark(view, behind, gains, out var marked);
        for (var word = 0; word < _words.Length; word++)
        {
            behind -= _most[word];
            var met = _words[word];
            for (var first = 0; first < _opened[word]; first++)
            {
                var most = behind + Math.Max(_far[word], met.MostBehind(first));
                Open(view, met.All[first].Token, _bound.NamesWithin(view, most), gains, marked);
            }

            behind += Math.Max(_far[word], met.MostBehind(_opened[word]));
        }
    }

    private void Open(in IndexView view, int token, int last, ReadOnlySpan<long> gains, int marked)
    {
        foreach (var name in view.NamesWith(token))
        {
            if (name >= last)
            {
                return;
            }

            if (gains.IsEmpty || MayReach(view, name, gains, marked))
            {
                _scratch.Consider(view, _bound, name, joined: 0);
            }
        }
    }

    private bool MayReach(in IndexView view, int name, ReadOnlySpan<long> gains, int marked)
    {
        var marks = _scratch.Marks.Of(name);
        var gain = gains[marks];
        if (!_bound.MayReach(view, name, gain))
        {
            return false;
        }

        var letters = view.NameLetters[name];
        var isFar = false;
        foreach (var (word, token) in CollectionsMarshal.AsSpan(_scratch.Narrow))
        {
            // A word not marked was not met, so that only far slips are left, and each takes one letter away at most.
            if (
                word < WordMarks.Most
                && ((marked & ~marks) >> word & 1) != 0
                && int.PopCount(token.Letters & ~letters)
                    > Likeness.MostSlips(token.Text.Length, token.Text.Length)
            )
            {
                (gain, isFar) = (gain - _far[word], true);
            }
        }

        return !isFar || _bound.MayReach(view, name, gain);
    }

    /// <summary>Marks the names that each word is met in, where that is cheap.</summary>
    /// <returns>For each set of marks what the query's words gain at most; empty where nothing was marked.</returns>
    private Span<long> Mark(in IndexView view, long all, Span<long> gains, out int marked)
    {
        var looks = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            looks += _words[word].NamesOf(_opened[word]);
        }

        var (last, count) = (
            _bound.NamesWithin(view, all),
            Math.Min(_words.Length, WordMarks.Most)
        );
        marked = 0;
        gains[0] = all;
        _scratch.Marks.Begin();
        for (var word = 0; word < count; word++)
        {
            var (met, size) = (_words[word], 1 << word);
            var cheap = met.NamesOf(met.All.Length) <= looks * MarksForLook;
            marked |= cheap ? size : 0;
            var less = cheap ? _most[word] - _far[word] : 0;
            gains[..size].CopyTo(gains[size..]);
            foreach (ref var gain in gains[..size])
            {
                gain -= less;
            }

            for (var first = 0; cheap && first < met.All.Length; first++)
            {
                _scratch.Marks.Mark(view.NamesWith(met.All[first].Token), last, word);
            }
        }

        return marked != 0 ? gains[..(1 << count)] : [];
    }
}
