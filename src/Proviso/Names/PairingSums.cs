namespace Proviso.Names;

/// <summary>What the formula of <see cref="ScoreRule"/> needs of an alignment.</summary>
/// <param name="Both">Weight of all words of both names.</param>
/// <param name="Product">Σ weight · similarity in thousandths.</param>
/// <param name="Weight">Of all pairings.</param>
/// <param name="Counted">Weight that is not left over.</param>
/// <param name="LeftOver">Weight of the left name's words that are in no pairing.</param>
/// <param name="IsLight">True while no pairing is of words that tell something.</param>
internal readonly record struct PairingSums(
    int Both,
    long Product,
    int Weight,
    int Counted,
    int LeftOver,
    int RightOver,
    bool IsLight
)
{
    public static PairingSums Nothing(TokenizedName left, TokenizedName right) =>
        new(left.Weight + right.Weight, 0, 0, 0, left.Weight, right.Weight, true);

    public PairingSums Turned() => this with { LeftOver = RightOver, RightOver = LeftOver };

    public PairingSums With(in Pairing pairing, int leftWeight, int rightWeight) =>
        new(
            Both,
            Product + ((long)pairing.Weight * pairing.Likeness.Similarity),
            Weight + pairing.Weight,
            Counted + pairing.Counted,
            LeftOver - leftWeight,
            RightOver - rightWeight,
            IsLight && pairing.IsLight
        );
}
