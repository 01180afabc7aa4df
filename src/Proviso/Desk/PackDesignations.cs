using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>The pack's designations as the lists take them: acts of law that settle who was listed when.</summary>
public static class PackDesignations
{
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
