namespace Proviso.Names;

/// <summary>One token for each distinct word, numbered from 0. Filled by one thread; safe for many readers after that.</summary>
internal sealed class TokenPool
{
    private readonly Dictionary<string, NameToken> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameToken> _forms = new(StringComparer.Ordinal);
    private readonly List<NameToken> _all = [];

    public IReadOnlyList<NameToken> All => _all;

    public NameToken Word(string text) => Of(_words, text, isLegalForm: false);

    public NameToken LegalForm(string symbol) => Of(_forms, symbol, isLegalForm: true);

    /// <summary>The word's token, if it is there.</summary>
    public NameToken? Find(ReadOnlySpan<char> text) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var token)
            ? token
            : null;

    public NameToken? Find(string text, bool isLegalForm) =>
        (isLegalForm ? _forms : _words).GetValueOrDefault(text);

    private NameToken Of(Dictionary<string, NameToken> pool, string text, bool isLegalForm)
    {
        if (!pool.TryGetValue(text, out var token))
        {
            pool[text] = token = new NameToken(text, isLegalForm, _all.Count);
            _all.Add(token);
        }

        return token;
    }
}
