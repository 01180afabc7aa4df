using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>The pack's designations as the lists take them: acts of law that settle who was listed when.</summary>
public static class PackDesignations
{
    /// <summary>The parties themselves, to be found by name where no list at hand holds them. The pack says no kind and no remarks.</summary>
    public static ImmutableArray<ListedParty> Parties(Lawbook lawbook) =>
        [
            .. lawbook.Designations.Select(party => new ListedParty(
                party.Key,
                party.Name,
                PartyKind.Entity,
                [
                    new PartyName(party.Name, NameStrength.Strong, NameKind.Primary),
                    .. party.Aliases.Select(alias => new PartyName(
                        alias,
                        NameStrength.Strong,
                        NameKind.Aka
                    )),
                ],
                [.. party.Programs.Select(program => program.Tag)],
                Remarks: "",
                LinkedTo: []
            )),
        ];

    public static ImmutableArray<DatedListing> Acts(Lawbook lawbook) =>
        [
            .. from party in lawbook.Designations
            from program in party.Programs
            select new DatedListing(
                party.Key,
                program.Tag,
                program.From,
                program.Until,
                party.Source.Text
            ),
        ];
}
