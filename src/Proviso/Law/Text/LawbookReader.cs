namespace Proviso.Law.Text;

/// <summary>Makes a lawbook of documents in form: first the names that conditions speak of, then everything that uses them.</summary>
internal sealed class LawbookReader(LawDocuments documents, DiagnosticList diagnostics)
{
    private readonly LawNames _names = new(diagnostics);

    public Lawbook Read(Digest digest)
    {
        var vocabularyReader = new VocabularyReader(diagnostics, _names);
        documents.Of(LawFrames.Vocabulary).ToList().ForEach(vocabularyReader.ReadTerms);
        documents.Of(LawFrames.Settings).ToList().ForEach(vocabularyReader.ReadSettings);
        var vocabulary = vocabularyReader.ToVocabulary();
        var designationReader = new DesignationReader(diagnostics, _names);
        documents.Of(LawFrames.Designations).ToList().ForEach(designationReader.Read);
        DeclareInstruments();
        DeclareDefinitions(vocabulary);
        var pack = Pack();
        diagnostics.ThrowIfAny();

        var law = Context(vocabulary, designationReader.KeysBySymbol());
        var instruments = Instruments(law);
        var definitions = Definitions(law);
        var caps = Caps(law);
        var caseReader = new CaseReader(law);
        ImmutableArray<LawCase> cases =
        [
            .. documents.Of(LawFrames.Cases).SelectMany(file => caseReader.Read(file)),
        ];
        _names.Resolve();
        RefuseCycles(definitions, instruments);
        diagnostics.ThrowIfAny();

        return new Lawbook(
            pack.Text("pack"),
            pack.Date("verified-through")!.Value,
            instruments,
            definitions,
            caps,
            vocabularyReader.Settings,
            designationReader.Parties,
            vocabulary,
            cases,
            digest
        );
    }

    private LawContext Context(Vocabulary vocabulary, Dictionary<string, string> partyKeys)
    {
        var conditionNames = new ConditionNames(
            vocabulary,
            _names.All(LawNameKind.Definition),
            _names.All(LawNameKind.Instrument),
            partyKeys
        );
        return new LawContext(diagnostics, _names, vocabulary, partyKeys, conditionNames);
    }

    private void DeclareInstruments()
    {
        foreach (var file in documents.Of(LawFrames.Instrument))
        {
            var (id, at) = (file.Text("instrument"), file.SpanOf("instrument"));
            _names.Declare(LawNameKind.Instrument, id, at);
            foreach (var name in new[] { id, LawId.Base(id) })
            {
                _names.Allow(LawNameKind.AnyVersion, name, at);
                _names.Allow(LawNameKind.Authority, name, at);
            }
        }
    }

    private void DeclareDefinitions(Vocabulary vocabulary)
    {
        var frames = documents.Of(LawFrames.Definitions).SelectMany(f => f.Many("definitions"));
        foreach (var frame in frames)
        {
            var (name, at) = (frame.Text("name"), frame.SpanOf("name"));
            _names.Declare(LawNameKind.Definition, name, at);
            if (vocabulary.TryFind(name, out _))
            {
                diagnostics.Add(
                    "PV0113",
                    at,
                    $"'{name}' is a fact of the vocabulary too",
                    "give the definition another name"
                );
            }
            else if (!DefinitionName.IsValid(name))
            {
                diagnostics.Add(
                    "PV0117",
                    at,
                    $"no condition can name the definition '{name}'",
                    "use letters, digits and '-', and no word of the condition language"
                );
            }
        }
    }

    private Frame Pack()
    {
        var packs = documents.Of(LawFrames.Pack).ToList();
        if (packs.Count == 0)
        {
            diagnostics.Add(
                "PV0111",
                documents.Start,
                "no file says 'pack'",
                "write a file with 'pack' and 'verified-through'"
            );
        }

        foreach (var second in packs.Skip(1))
        {
            diagnostics.Add(
                "PV0113",
                second.SpanOf("pack"),
                "the pack is named twice",
                $"the first is at {packs[0].SpanOf("pack")}; keep one"
            );
        }

        return packs.FirstOrDefault() ?? new Frame(new TextNode.Mapping([], documents.Start));
    }

    private ImmutableArray<Instrument> Instruments(LawContext law)
    {
        var reader = new InstrumentReader(law);
        foreach (var family in documents.Of(LawFrames.Family))
        {
            var name = family.Text("family");
            _names.Declare(LawNameKind.Family, name, family.SpanOf("family"));
            law.Families.TryAdd(name, family);
            reader.ReadFamily(family);
        }

        return
        [
            .. documents
                .Of(LawFrames.Instrument)
                .Select(reader.Read)
                .OrderBy(instrument => instrument.Id, StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<Definition> Definitions(LawContext law) =>
        [
            .. documents
                .Of(LawFrames.Definitions)
                .SelectMany(file => file.Many("definitions"))
                .Select(frame => new Definition(
                    frame.Text("name"),
                    frame.Text("text"),
                    law.Condition(frame, "when"),
                    frame.Source(),
                    frame.SpanOf("name")
                )),
        ];

    private ImmutableArray<CapRule> Caps(LawContext law) =>
        [
            .. documents
                .Of(LawFrames.Caps)
                .SelectMany(file => file.Many("caps"))
                .Select(frame => CapOf(law, frame)),
        ];

    private CapRule CapOf(LawContext law, Frame frame)
    {
        var (id, at) = (frame.Text("id"), frame.SpanOf("id"));
        _names.Declare(LawNameKind.Cap, id, at);
        return new CapRule(
            id,
            frame.Text("text"),
            Quantity.Parse(FactType.Number, frame.Text("limit-usd"))!.Value.Scalar,
            law.Condition(frame, "counts"),
            law.PartyKey(frame.Scalar("recipient")!),
            frame.Source(),
            at
        );
    }

    private void RefuseCycles(
        ImmutableArray<Definition> definitions,
        ImmutableArray<Instrument> instruments
    )
    {
        var uses = definitions.ToDictionary(
            definition => definition.Name,
            definition =>
                ConditionParts
                    .Of(definition.When)
                    .OfType<Condition.Defined>()
                    .Select(used => used.Name)
                    .ToImmutableArray(),
            StringComparer.Ordinal
        );
        foreach (var cycle in CycleCheck.Find(uses))
        {
            diagnostics.Add(
                "PV0107",
                definitions.First(definition => definition.Name == cycle[0]).Span,
                $"the definition '{cycle[0]}' comes back to itself",
                string.Join(" → ", cycle)
            );
        }

        var supersedes = instruments.ToDictionary(i => i.Id, i => i.Supersedes);
        foreach (var cycle in CycleCheck.Find(supersedes))
        {
            diagnostics.Add(
                "PV0115",
                instruments.First(instrument => instrument.Id == cycle[0]).Span,
                $"the instrument '{cycle[0]}' supersedes itself",
                string.Join(" → ", cycle)
            );
        }
    }
}
