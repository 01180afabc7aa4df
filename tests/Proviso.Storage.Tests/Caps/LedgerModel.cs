namespace Proviso.Storage.Tests.Caps;

/// <summary>The ledger as briefly as it can be said, and slow: every sum is counted again from the entries.</summary>
internal sealed class LedgerModel(int limit)
{
    private sealed record Entry(string Verb, int Amount, int Asked, int Day, string State);

    private const int Held = 30;
    private const int NewYear = 31;
    private readonly SortedDictionary<int, Entry> _entries = [];

    public static int Year(int day) => day < NewYear ? 2017 : 2018;

    public int Sum(int year, params string[] states) =>
        _entries
            .Values.Where(e => Year(e.Day) == year && states.Contains(e.State))
            .Sum(e => e.Amount);

    private bool HasRoom(int day, int amount) =>
        Sum(Year(day), "reserved", "committed", "recorded") + amount <= limit;

    private void Lapse(int year, int today)
    {
        foreach (var (key, e) in _entries.ToArray())
        {
            _entries[key] =
                e.State == "reserved" && Year(e.Day) == year && e.Asked + Held < today
                    ? e with
                    {
                        State = "expired",
                    }
                    : e;
        }
    }

    public string Claim(string verb, int key, int amount, int day)
    {
        if (_entries.TryGetValue(key, out var old))
        {
            return (old.Verb, old.Asked) == (verb, day) ? old.State : "error";
        }

        Lapse(Year(day), day);
        var state =
            verb == "record" ? "recorded"
            : HasRoom(day, amount) ? "reserved"
            : "refused";
        _entries[key] = new(verb, amount, day, day, state);
        return state;
    }

    public string Commit(int key, int day)
    {
        if (
            !_entries.TryGetValue(key, out var e)
            || e.State is "refused" or "released"
            || e.State is "committed" or "recorded" && e.Day != day
        )
        {
            return "error";
        }

        if (e.State is "reserved" or "expired")
        {
            Lapse(Year(day), day);
            var held =
                _entries[key].State == "reserved"
                && e.Asked + Held >= day
                && Year(e.Day) == Year(day);
            _entries[key] = e with { State = "released" };
            _entries[key] = e with
            {
                Day = day,
                State = held || HasRoom(day, e.Amount) ? "committed" : "recorded",
            };
        }

        return _entries[key].State;
    }

    public string Release(int key)
    {
        if (!_entries.TryGetValue(key, out var e) || e.State is "committed" or "recorded")
        {
            return "error";
        }

        _entries[key] = e.State == "reserved" ? e with { State = "released" } : e;
        return _entries[key].State;
    }
}
