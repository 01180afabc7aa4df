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
    private readonly ConcurrentBag<SearchScratch> _scratch = [];

    public IndexedNames(IndexImage image)
    {
        _image = image;
        var view = View();
        _tokens = new NameToken?[view.Weights.Length];
        _names = new TokenizedName?[view.NameWeights.Length];
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

    public SearchScratch TakeScratch()
    {
        if (!_scratch.TryTake(out var scratch))
        {
            scratch = new SearchScratch(_tokens.Length, _names.Length);
        }

        scratch.Begin();
        return scratch;
    }

    public void Return(SearchScratch scratch) => _scratch.Add(scratch);
}
