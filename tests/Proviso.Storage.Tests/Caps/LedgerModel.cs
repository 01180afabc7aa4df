namespace Proviso.Storage.Tests.Caps;

/// <summary>The ledger as briefly as it can be said, and slow: every sum is counted again from the entries.</summary>
internal sealed class LedgerModel(int limit, int today)
{
    private sealed record Entry(
        string Verb,
        int Amount,
        int Asked,
        int Day,
        int LastDay,
        string State
    );

    private const int Held = 30;
    private const int NewYear = 31;
    private readonly SortedDictionary<int, Entry> _entries = [];
    private int _today = today;

    public static int Year(int day) => day < NewYear ? 2017 : 2018;

    public int Sum(int year, params string[] states) =>
        _entries
            .Values.Where(e => Year(e.Day) == year && states.Contains(e.State))
            .Sum(e => e.Amount);

    private bool HasRoom(int day, int amount) =>
        Sum(Year(day), "reserved", "committed", "recorded") + amount <= limit;

    public string Wait(int days)
    {
        _today += days;
        foreach (var (key, e) in _entries.ToArray())
        {
            _entries[key] =
                e.State == "reserved" && e.LastDay < _today ? e with { State = "expired" } : e;
        }

        return "";
    }

    public string Claim(string verb, int key, int amount, int day)
    {
        if (_entries.TryGetValue(key, out var old))
        {
            return (old.Verb, old.Asked) == (verb, day) ? old.State : "error";
        }

        var state =
            verb == "record" ? "recorded"
            : HasRoom(day, amount) ? "reserved"
            : "refused";
        _entries[key] = new(verb, amount, day, day, Math.Max(day, _today) + Held, state);
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
            var held = e.State == "reserved" && Year(e.Day) == Year(day);
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
