using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Cli;

/// <summary>A desk with what it was made of, which a store keeps beside its answers.</summary>
internal sealed record LoadedDesk(
    Lawbook Book,
    Func<ImmutableArray<LawFile>> LawFiles,
    ImmutableArray<SourcedEdition> Editions
)
{
    public FrontDesk Front { get; } = new(Book, [.. Editions.Select(e => e.Edition)]);
}
