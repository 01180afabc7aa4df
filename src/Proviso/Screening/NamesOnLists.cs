using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Screening;

/// <summary>Every name of every edition in one index, with those who bear it. Built when first asked.</summary>
internal sealed class NamesOnLists
{
    private readonly Lazy<(ImmutableArray<string> Texts, Bearer[][] Bearers)> _names;
    private readonly Lazy<(NameIndex Index, Bearer[][] Bearers)> _all;

    public NamesOnLists(
        ImmutableArray<KnownParty> parties,
        Func<ImmutableArray<string>, NameIndex> indexOf
    )
    {
        _names = new(() =>
        {
            var byText = new Dictionary<string, List<Bearer>>(StringComparer.Ordinal);
            foreach (var known in parties)
            {
                foreach (var name in known.Party.Names)
                {
                    if (!byText.TryGetValue(name.Text, out var bearers))
                    {
                        byText.Add(name.Text, bearers = []);
                    }

                    bearers.Add(new Bearer(known, name));
                }
            }

            return ([.. byText.Keys], [.. byText.Values.Select(b => b.ToArray())]);
        });
        _all = new(() => (indexOf(_names.Value.Texts), _names.Value.Bearers));
    }

    public ImmutableArray<string> Texts => _names.Value.Texts;

    /// <summary>Every name with each that bears it.</summary>
    public IEnumerable<Bearer> All => _all.Value.Bearers.SelectMany(bearers => bearers);

    /// <summary>Each party once for each of its names that reaches the threshold, best names first.</summary>
    public IEnumerable<(Bearer Bearer, NameScore Score)> Find(string name, decimal min)
    {
        var (index, bearers) = _all.Value;
        return index
            .Search(name, min)
            .SelectMany(found => bearers[found.Position].Select(bearer => (bearer, found.Score)));
    }

    internal readonly record struct Bearer(KnownParty Known, PartyName Name);
}
