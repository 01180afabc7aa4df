namespace Proviso.Law.Text;

/// <summary>Reads one instrument file.</summary>
internal sealed class InstrumentReader(LawContext law)
{
    private static readonly string[] LicenseKeys =
    [
        "family",
        "text",
        "parties",
        "parties-except",
        "lifts",
        "heads",
        "when",
        "provided",
        "excludes",
    ];

    private readonly AuthorizationReader _authorizations = new(law);

    public Instrument Read(Frame file)
    {
        var id = file.Text("instrument");
        var kind = InstrumentKinds.Of(file.Text("kind"));
        var family = FamilyOf(file);
        var window = Window(file.One("in-force")!);
        return new Instrument(
            id,
            kind,
            file.Text("title"),
            file.Text("issuer"),
            law.Used(LawNameKind.Authority, file, "authority"),
            KnownFrom(file, window),
            window,
            law.Used(LawNameKind.Instrument, file, "supersedes"),
            [.. file.Many("prohibitions").Select(frame => Prohibition(id, frame))],
            [.. file.Many("exempts").Select(frame => Exemption(id, frame))],
            Authorizations(id, kind, file, family),
            [.. file.Many("duties").Select(frame => Duty(id, frame))],
            [.. file.Many("risk-flags").Select(frame => RiskFlag(id, frame))],
            Interpretations(id, family is null ? [file] : [family, file]),
            file.Source()!,
            file.SpanOf("instrument")
        );
    }

    public void ReadFamily(Frame family)
    {
        _authorizations.Family(family);
        _ = Interpretations(family.Text("family"), [family]);
    }

    private Frame? FamilyOf(Frame file)
    {
        if (file.Scalar("family") is not { } name)
        {
            return null;
        }

        law.Names.Use(LawNameKind.Family, name);
        return law.Families.GetValueOrDefault(name.Value);
    }

    private ImmutableArray<Authorization> Authorizations(
        string id,
        InstrumentKind kind,
        Frame file,
        Frame? family
    )
    {
        ImmutableArray<Authorization> sections =
        [
            .. file.Many("authorizations").Select(frame => _authorizations.Section(id, frame)),
        ];
        if (kind is InstrumentKind.GeneralLicense or InstrumentKind.Reading)
        {
            // An unknown family has been said; what it would have brought is not missing too.
            var unread = family is null && file.Has("family");
            return !unread && _authorizations.License(file, family) is { } license
                ? [license, .. sections]
                : sections;
        }

        foreach (var key in LicenseKeys.Where(file.Has))
        {
            law.Diagnostics.Add(
                "PV0110",
                file.KeySpanOf(key),
                $"'{key}' belongs to a general license; this is of kind {file.Text("kind")}",
                "sections that lift prohibitions stand under 'authorizations'"
            );
        }

        return sections;
    }

    private InForceWindow Window(Frame frame)
    {
        var (from, until) = (frame.Moment("from"), frame.Moment("until"));
        if (from is null && !frame.IsTrue("from-unknown"))
        {
            law.Diagnostics.Add(
                "PV0111",
                frame.Span,
                "the window has no 'from'",
                "write the day it starts, or 'from-unknown: true'"
            );
        }

        if (from >= until)
        {
            law.Diagnostics.Add(
                "PV0116",
                frame.SpanOf("until"),
                "the window ends before it starts",
                $"it starts {frame.Text("from")}; 'until' is the first moment after its end"
            );
        }

        return new InForceWindow(
            from,
            until,
            frame.IsTrue("from-unknown"),
            frame.IsTrue("until-unknown")
        );
    }

    private LocalDate KnownFrom(Frame file, InForceWindow window)
    {
        if (file.Date("known-from") is { } written)
        {
            return written;
        }

        if (window.From is { } from)
        {
            return from.InZone(LawInForce.Washington).Date;
        }

        if (window.FromUnknown)
        {
            law.Diagnostics.Add(
                "PV0111",
                file.KeySpanOf("in-force"),
                "the instrument has no 'known-from' and no start",
                "write the day its text became known"
            );
        }

        return default;
    }

    private Prohibition Prohibition(string instrument, Frame frame)
    {
        var id = _authorizations.Provision(instrument, frame);
        law.Names.Allow(LawNameKind.Prohibition, id, frame.SpanOf("id"));
        return new Prohibition(
            id,
            frame.Text("text"),
            frame.Texts("programs"),
            law.Condition(frame, "reach"),
            law.Condition(frame, "when"),
            _authorizations.Exclusions(instrument, [frame], "except", instrument),
            frame.IsTrue("follows-violation"),
            frame.Source(),
            frame.SpanOf("id")
        );
    }

    private Exemption Exemption(string instrument, Frame frame) =>
        new(
            _authorizations.Provision(instrument, frame),
            frame.Text("text"),
            law.Used(LawNameKind.Prohibition, frame, "from"),
            law.Condition(frame, "when"),
            frame.Source(),
            frame.SpanOf("id")
        );

    private DutyRule Duty(string instrument, Frame frame) =>
        new(
            _authorizations.Provision(instrument, frame),
            frame.Text("text"),
            law.Condition(frame, "when"),
            Clock(frame.One("clock")!),
            frame.Source(),
            frame.SpanOf("id")
        );

    private DutyClock Clock(Frame frame)
    {
        var from = frame.Text("from");
        if (!law.Vocabulary.TryFind(from, out var term))
        {
            law.Diagnostics.Add(
                "PV0102",
                frame.SpanOf("from"),
                $"no fact is named '{from}'",
                Suggestion.For(from, law.Vocabulary.Terms.Select(t => t.Path))
                    ?? "the vocabulary lists every fact"
            );
        }
        else if (term.Type is not (FactType.Date or FactType.Instant))
        {
            law.Diagnostics.Add(
                "PV0104",
                frame.SpanOf("from"),
                $"{from} is {FactTypeWords.Noun(term.Type)}",
                "a clock starts at a date or an instant"
            );
        }

        return new DutyClock(
            from,
            frame.Count("business-days"),
            frame.Count("years"),
            frame.MayText("yearly-on")
        );
    }

    private RiskFlagRule RiskFlag(string instrument, Frame frame) =>
        new(
            _authorizations.Provision(instrument, frame),
            frame.Text("text"),
            law.Condition(frame, "when"),
            frame.IsTrue("in-regard-to-parties"),
            frame.Source(),
            frame.SpanOf("id")
        );

    private ImmutableArray<Interpretation> Interpretations(
        string instrument,
        IEnumerable<Frame> layers
    ) =>
        [
            .. layers
                .SelectMany(layer => layer.Many("interpretations"))
                .Select(frame => Interpretation(instrument, frame)),
        ];

    private Interpretation Interpretation(string instrument, Frame frame)
    {
        var id = frame.Text("id");
        var at = frame.SpanOf("id");
        law.Names.Declare(LawNameKind.Interpretation, id, at, scope: instrument);
        if (frame.Scalar("setting") is { } setting)
        {
            law.Names.Use(LawNameKind.Setting, setting);
        }

        return new Interpretation(
            id,
            LawId.About(instrument, frame.Text("about")),
            frame.Text("reading"),
            frame.Text("status"),
            frame.MayText("setting"),
            at
        );
    }
}
