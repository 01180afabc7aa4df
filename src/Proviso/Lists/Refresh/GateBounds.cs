namespace Proviso.Lists.Refresh;

/// <summary>What a refresh may change unseen, in per cent of the live edition. Beyond it a person looks first.</summary>
/// <param name="MostRemoved">Of the parties. A list loses one in a hundred on a busy day, a broken file far more.</param>
/// <param name="MostAdded">Of the parties.</param>
/// <param name="MostLost">Of the parties of one kind, of aliases, identifiers and so on, each counted apart.</param>
public sealed record GateBounds(decimal MostRemoved, decimal MostAdded, decimal MostLost)
{
    public static GateBounds Usual { get; } = new(MostRemoved: 2m, MostAdded: 20m, MostLost: 5m);
}
