using Proviso.Law.Text;

namespace Proviso.Decisions;

/// <summary>A fact as a transaction gives it.</summary>
/// <param name="Name">Where its name stands.</param>
/// <param name="Written">Its value as written; null where it stands for a whole group.</param>
internal sealed record GivenFact(Fact Fact, SourceSpan Name, TextNode? Written)
{
    /// <summary>Where the value stands.</summary>
    public SourceSpan At => Written?.Span ?? Name;
}
