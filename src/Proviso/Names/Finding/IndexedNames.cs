using System.Collections.Concurrent;

namespace Proviso.Names.Finding;

/// <summary>
/// The names of an index: their tables, and the words and names that were looked at, as the scorer wants them. Safe for many
/// threads.
/// </summary>
internal sealed class IndexedNames
{
    private readonly IndexImage _image;
    private readonly NameToken?[] _tokens;
    private readonly TokenizedName?[] _names;
    private readonly bool _hasAbjad;
    private readonly Lazy<AbjadIndex> _abjad;
    private readonly ConcurrentBag<SearchScratch> _scratch = [];

    public IndexedNames(IndexImage image)
    {
        _image = image;
        var view = View();
        _tokens = new NameToken?[view.Weights.Length];
        _names = new TokenizedName?[view.NameWeights.Length];
        _abjad = new Lazy<AbjadIndex>(ReadAbjad);
        for (var token = view.FirstOther; token < view.FirstForm && !_hasAbjad; token++)
        {
            _hasAbjad = view.Text(token)[0] == AbjadLetters.Mark;
        }

        for (var name = 0; name < _names.Length; name++)
        {
            var initials = 0;
            foreach (var token in view.TokensOf(name))
            {
                initials += view.IsInitial(token) ? 1 : 0;
            }

            MostInitials = Math.Max(MostInitials, initials);
        }
    }

    public int Count => _names.Length;

    /// <summary>In one name.</summary>
    public int MostInitials { get; }

    /// <summary>What the word may meet because one of the two has no vowels; null when no word here or there is without.</summary>
    public AbjadIndex? AbjadFor(NameToken word) => _hasAbjad || word.IsAbjad ? _abjad.Value : null;

    private AbjadIndex ReadAbjad()
    {
        var view = View();
        var words = new NameToken[_tokens.Length];
        for (var number = 0; number < words.Length; number++)
        {
            words[number] = Token(number, view);
        }

        return new AbjadIndex(Enumerable.Range(0, Count).Select(name => Name(name, View())), words);
    }

    public IndexView View() => new(_image);

    // Whoever is first, all see one object: equal words of a name are told by reference.
    public NameToken Token(int number, in IndexView view) =>
        _tokens[number]
        ?? Interlocked.CompareExchange(
            ref _tokens[number],
            new NameToken(
                System.Text.Encoding.ASCII.GetString(view.Text(number)),
                view.IsLegalForm(number),
                number
            ),
            null
        )
        ?? _tokens[number]!;

    public TokenizedName Name(int position, in IndexView view)
    {
        if (_names[position] is { } known)
        {
            return known;
        }

        var numbers = view.TokensOf(position);
        var tokens = ImmutableArray.CreateBuilder<NameToken>(numbers.Length);
        foreach (var number in numbers)
        {
            tokens.Add(Token(number, view));
        }

        return _names[position] = TokenizedName.OfTokens(tokens.MoveToImmutable());
    }

    public SearchScratch TakeScratch() =>
        _scratch.TryTake(out var scratch) ? scratch : NewScratch();

    public SearchScratch NewScratch() => new(_tokens.Length, _names.Length);

    public void Return(SearchScratch scratch) => _scratch.Add(scratch);
}
