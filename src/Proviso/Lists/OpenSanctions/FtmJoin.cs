namespace Proviso.Lists.OpenSanctions;

/// <summary>Parties out of entities: sanctions, addresses, documents and ties come to the party they point at.</summary>
internal sealed class FtmJoin
{
    private readonly ImmutableArray<FtmEntity> _entities;
    private readonly Dictionary<string, FtmEntity> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, FtmEntity> _sanctions;
    private readonly ILookup<string, FtmEntity> _documents;
    private readonly ILookup<string, Relation> _ties;
    private readonly bool _tellsTargets;

    public FtmJoin(ImmutableArray<FtmEntity> entities)
    {
        _entities = entities;
        entities.ToList().ForEach(entity => _byId.TryAdd(entity.Id, entity));
        _tellsTargets = entities.Any(entity => entity.IsTarget is not null);
        _sanctions = Pointing("Sanction", "entity");
        _documents = entities
            .Where(entity => entity.Schema is "Passport" or "Identification")
            .SelectMany(entity => entity["holder"].Select(holder => (holder, entity)))
            .ToLookup(pair => pair.holder, pair => pair.entity, StringComparer.Ordinal);
        _ties = entities
            .SelectMany(Ties)
            .ToLookup(tie => tie.Subject, tie => tie.Relation, StringComparer.Ordinal);
    }

    public void AddTo(EditionDraft edition)
    {
        if (!_tellsTargets)
        {
            edition.Caveats.Add(
                "No entity says whether it is a target: every person, company and thing in the file counts as listed."
            );
        }

        foreach (var entity in _entities)
        {
            if (
                OpenSanctionsWords.KindOf(entity.Schema) is { } kind
                && (!_tellsTargets || entity.IsTarget == true)
            )
            {
                edition.Add(new FtmParty(entity, kind).Draft(this), entity.Where);
            }
        }
    }

    public IEnumerable<FtmEntity> SanctionsOf(string id) => _sanctions[id];

    public IEnumerable<FtmEntity> DocumentsOf(string id) => _documents[id];

    public IEnumerable<Relation> TiesOf(string id) => _ties[id];

    public FtmEntity? Find(string id) => _byId.GetValueOrDefault(id);

    private ILookup<string, FtmEntity> Pointing(string schema, string property) =>
        _entities
            .Where(entity => entity.Schema == schema)
            .SelectMany(entity => entity[property].Select(id => (id, entity)))
            .ToLookup(pair => pair.id, pair => pair.entity, StringComparer.Ordinal);

    private IEnumerable<(string Subject, Relation Relation)> Ties(FtmEntity entity) =>
        from tie in OpenSanctionsWords.Ties
        where tie.Schema == entity.Schema
        from subject in entity[tie.Subject]
        from other in entity[tie.Object]
        select (
            subject,
            new Relation(
                tie.Kind,
                Spaces.Joined(
                    " ",
                    entity.Schema,
                    entity.First("role"),
                    entity.First("relationship"),
                    entity.First("percentage")
                ),
                $"{SimpleCsvForm.List}:{other}",
                _byId.TryGetValue(other, out var named) ? named.Caption : "",
                IsFormer: entity["endDate"].Length > 0
            )
        );
}
