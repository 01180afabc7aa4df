namespace Proviso.Benchmarks;

/// <param name="Meant">The position of the name it was made from; −1 for a stranger.</param>
internal sealed record MixedQuery(string Text, string Kind, int Meant);
