using Proviso.Names;

namespace Proviso.Lists;

/// <summary>Folded forms to the parties that bear them.</summary>
internal sealed class NameTable
{
    private readonly ILookup<string, (ListedParty Party, PartyName Name)> _full;
    private readonly ILookup<string, (ListedParty Party, PartyName Name)> _short;

    public NameTable(ImmutableArray<ListedParty> parties)
    {
        _full = Lookup(parties, NameFold.FullForms);
        _short = Lookup(parties, NameFold.ShortForms);
    }

    /// <summary>One for each party, by its strongest name that matches, in the list's order.</summary>
    public IEnumerable<(ListedParty Party, PartyName Name)> Find(string name)
    {
        var full = NameFold.FullForms(name);
        // Never short against short: "Acme (Russia)" is not "Acme (France)".
        return full.SelectMany(form => _full[form].Concat(_short[form]))
            .Concat(NameFold.ShortForms(name).SelectMany(form => _full[form]))
            .GroupBy(found => found.Party.Key, StringComparer.Ordinal)
            .Select(same => same.OrderBy(found => found.Name.Strength).First());
    }

    private static ILookup<string, (ListedParty Party, PartyName Name)> Lookup(
        ImmutableArray<ListedParty> parties,
        Func<string, ImmutableArray<string>> forms
    ) =>
        parties
            .SelectMany(party => party.Names.Select(name => (Party: party, Name: name)))
            .SelectMany(named => forms(named.Name.Text).Select(form => (Form: form, Named: named)))
            .ToLookup(pair => pair.Form, pair => pair.Named, StringComparer.Ordinal);
}
