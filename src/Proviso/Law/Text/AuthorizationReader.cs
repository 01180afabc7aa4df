namespace Proviso.Law.Text;

/// <summary>Reads what lifts prohibitions: a license with the body of its family, or a section of a regulation.</summary>
internal sealed class AuthorizationReader(LawContext law)
{
    /// <summary>The one authorization that a license is; null where a reading lifts nothing.</summary>
    /// <param name="family">What the letter shares; its parts come first.</param>
    public Authorization? License(Frame letter, Frame? family)
    {
        var id = letter.Text("instrument");
        Frame[] layers = family is null ? [letter] : [family, letter];
        string[] liftingKeys = ["lifts", "heads", "when", "excludes", "provided"];
        var lifts = layers.Any(layer => liftingKeys.Any(layer.Has));
        if (!lifts && letter.Text("kind") == InstrumentKinds.WordOf(InstrumentKind.Reading))
        {
            return null;
        }

        var text = letter.MayText("text") ?? family?.MayText("text") ?? letter.Text("title");
        return Read(id, text, letter, layers, id);
    }

    /// <summary>A section of an instrument.</summary>
    public Authorization Section(string instrument, Frame section)
    {
        var id = Provision(instrument, section);
        return Read(id, section.Text("text"), section, [section], instrument);
    }

    /// <summary>Reads a family that may have no letter, so that its mistakes are said.</summary>
    public void Family(Frame family)
    {
        var name = family.Text("family");
        foreach (var head in family.Many("heads"))
        {
            Head(name, head, name);
        }

        Exclusions(name, [family], "excludes", name);
        law.PartyKeys(family, "parties");
        law.PartyKeys(family, "parties-except");
        law.Used(LawNameKind.Prohibition, family, "lifts");
    }

    public ImmutableArray<Exclusion> Exclusions(
        string owner,
        IEnumerable<Frame> layers,
        string key,
        string instrument
    ) =>
        [
            .. layers
                .SelectMany(layer => layer.Many(key))
                .Select(frame => new Exclusion(
                    Paragraph(owner, instrument, frame),
                    frame.Text("text"),
                    law.Condition(frame, "when"),
                    frame.Source(),
                    frame.SpanOf("id")
                )),
        ];

    /// <summary>The whole id of what an instrument provides, which is its alone in the pack.</summary>
    public string Provision(string instrument, Frame frame)
    {
        var id = LawId.Whole(instrument, frame);
        var at = frame.SpanOf(frame.Has("as") ? "as" : "id");
        law.Names.Declare(LawNameKind.Provision, id, at, instrument);
        law.Names.Allow(LawNameKind.Authority, id, at);
        return id;
    }

    private string Paragraph(string owner, string instrument, Frame frame)
    {
        var id = LawId.Whole(owner, frame);
        var at = frame.SpanOf(frame.Has("as") ? "as" : "id");
        law.Names.Declare(LawNameKind.Paragraph, id, at, scope: instrument);
        return id;
    }

    private Authorization Read(
        string id,
        string text,
        Frame own,
        IReadOnlyList<Frame> layers,
        string instrument
    )
    {
        ImmutableArray<string> Merged(Func<Frame, ImmutableArray<string>> read) =>
            [.. layers.SelectMany(layer => read(layer)).Distinct(StringComparer.Ordinal)];

        var heads = layers.SelectMany(layer => layer.Many("heads")).ToList();
        CheckBody(own, layers, heads.Count);
        return new Authorization(
            id,
            text,
            Merged(layer => law.Used(LawNameKind.Prohibition, layer, "lifts")),
            Merged(layer => law.PartyKeys(layer, "parties")),
            Merged(layer => law.PartyKeys(layer, "parties-except")),
            heads.Count > 0
                ? [.. heads.Select(head => Head(id, head, instrument))]
                : [OnlyHead(id, text, own, instrument)],
            Exclusions(id, layers, "excludes", instrument),
            own.Source(),
            own.Span
        );
    }

    private void CheckBody(Frame own, IReadOnlyList<Frame> layers, int heads)
    {
        if (!layers.Any(layer => layer.Has("lifts")))
        {
            law.Diagnostics.Add(
                "PV0111",
                own.KeySpanOf("kind"),
                "the license has no 'lifts'",
                "name the prohibitions it lifts"
            );
        }

        if (heads == 0 && !own.Has("when"))
        {
            law.Diagnostics.Add(
                "PV0111",
                own.KeySpanOf("lifts"),
                "the authorization has neither 'heads' nor 'when'",
                "say what it permits; 'when: always' permits everything"
            );
        }

        var key = own.Has("when") ? "when" : "provided";
        if (heads > 0 && own.Has(key))
        {
            law.Diagnostics.Add(
                "PV0117",
                own.KeySpanOf(key),
                $"'{key}' stands beside 'heads'",
                "'when' and 'provided' are short for one head; put them under a head"
            );
        }
    }

    /// <summary>The head that <c>when</c> is short for; it has the authorization's own id.</summary>
    private Head OnlyHead(string id, string text, Frame own, string instrument) =>
        new(
            id,
            text,
            law.Condition(own, "when"),
            [.. own.Many("provided").Select(p => Proviso(id, p, instrument))],
            own.Source(),
            own.SpanOf("when")
        );

    private Head Head(string owner, Frame frame, string instrument) =>
        new(
            Paragraph(owner, instrument, frame),
            frame.Text("text"),
            law.Condition(frame, "when"),
            [.. frame.Many("provided").Select(p => Proviso(owner, p, instrument))],
            frame.Source(),
            frame.SpanOf("id")
        );

    private LicenseProviso Proviso(string owner, Frame frame, string instrument)
    {
        var id = Paragraph(owner, instrument, frame);
        if (frame.Has("when") == frame.Has("cap"))
        {
            law.Diagnostics.Add(
                frame.Has("cap") ? "PV0117" : "PV0111",
                frame.SpanOf("id"),
                $"the proviso '{frame.Text("id")}' needs one of 'when' and 'cap'",
                "a proviso is a condition or a cap; write two provisos for both"
            );
        }

        if (frame.Scalar("cap") is { } cap)
        {
            law.Names.Use(LawNameKind.Cap, cap);
        }

        return new LicenseProviso(
            id,
            frame.Text("text"),
            frame.Has("when") ? law.Condition(frame, "when") : null,
            frame.MayText("cap"),
            frame.Source(),
            frame.SpanOf("id")
        );
    }
}
