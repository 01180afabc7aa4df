using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>Who is listed on one date, asked once a party.</summary>
internal sealed class Presences(ListBook lists, LocalDate at)
{
    private readonly Dictionary<string, PartyPresence?> _known = new(StringComparer.Ordinal);

    /// <summary>Null when the party is known, or as far as known, not to be listed.</summary>
    public PartyPresence? Of(string key)
    {
        if (!_known.TryGetValue(key, out var presence))
        {
            var states = lists.Listings(key, at);
            presence =
                states.Any(state => state.Listed.IsTrue) ? PartyPresence.Listed
                : states.Any(state => state.Listed.IsUnknown) ? PartyPresence.Unknown
                : null;
            _known.Add(key, presence);
        }

        return presence;
    }

    public Referent.Party? Referent(ReadParty party) =>
        Of(party.Key) is { } presence
            ? new Referent.Party(party.Key, party.Name, party.List, presence)
            : null;
}
