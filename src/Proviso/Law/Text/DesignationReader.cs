namespace Proviso.Law.Text;

/// <summary>Reads the parties whose designations the pack dates.</summary>
internal sealed class DesignationReader(DiagnosticList diagnostics, LawNames names)
{
    private readonly List<DesignatedParty> _parties = [];

    public ImmutableArray<DesignatedParty> Parties => [.. _parties];

    public Dictionary<string, string> KeysBySymbol()
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in _parties.Where(party => party.Symbol is not null))
        {
            keys.TryAdd(party.Symbol!, party.Key);
        }

        return keys;
    }

    public void Read(Frame file)
    {
        foreach (var frame in file.Many("designations"))
        {
            names.Declare(LawNameKind.Designation, frame.Text("key"), frame.SpanOf("key"));
            if (frame.MayText("symbol") is { } symbol)
            {
                CheckSymbol(symbol, frame.SpanOf("symbol"));
            }

            _parties.Add(
                new DesignatedParty(
                    frame.Text("key"),
                    frame.MayText("symbol"),
                    frame.Text("name"),
                    frame.Texts("aka"),
                    [.. frame.Many("programs").Select(ProgramOf)],
                    frame.Source()!,
                    frame.SpanOf("key")
                )
            );
        }
    }

    private void CheckSymbol(string symbol, SourceSpan at)
    {
        names.Declare(LawNameKind.Symbol, symbol, at);
        if (symbol == "party")
        {
            diagnostics.Add(
                "PV0117",
                at,
                "'party' is no symbol",
                "conditions say 'party' for the party in regard; choose another symbol"
            );
        }
    }

    private ProgramDesignation ProgramOf(Frame frame)
    {
        var (from, until) = (frame.Date("from"), frame.Date("until"));
        if (from is { } start && until is { } end && end <= start)
        {
            diagnostics.Add(
                "PV0116",
                frame.SpanOf("until"),
                $"the designation under {frame.Text("tag")} ends before it starts",
                "'until' is the first day it no longer holds"
            );
        }

        return new ProgramDesignation(frame.Text("tag"), from, until);
    }
}
