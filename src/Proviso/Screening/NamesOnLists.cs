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

    /// <summary>For one thread's searches; what they find is borne by <see cref="BearersOf"/>.</summary>
    public NameSearch Open() => _all.Value.Index.Open();

    public Bearer[] BearersOf(NameFound found) => _all.Value.Bearers[found.Position];

    internal readonly record struct Bearer(KnownParty Known, PartyName Name);
}
