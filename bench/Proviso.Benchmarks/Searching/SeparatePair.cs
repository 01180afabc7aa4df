using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Words of the query met with words of a listed name, as <see cref="SeparateScore"/> counts them.</summary>
/// <param name="Left">A bit for each word of the query.</param>
/// <param name="Right">A bit for each word of the listed name.</param>
/// <param name="Free">Weight that counts neither as met nor as left over.</param>
internal readonly record struct SeparatePair(
    ulong Left,
    ulong Right,
    int At,
    int Weight,
    int Alike,
    int Free,
    bool IsLight
)
{
    public static SeparatePair Of(int i, NameToken a, int j, NameToken b, int alike)
    {
        var weight = 2 * Math.Min(a.Weight, b.Weight);
        var isInitial = alike == 850 && a.Text.Length == 1 != (b.Text.Length == 1);
        return new(
            1UL << i,
            1UL << j,
            j,
            weight,
            alike,
            isInitial ? 0 : a.Weight + b.Weight - weight,
            a.IsLight || b.IsLight
        );
    }

    public static SeparatePair OfJoint(
        int i,
        int count,
        int j,
        int listed,
        (NameToken First, NameToken Second, NameToken Whole) words,
        int alike
    )
    {
        var parts = words.First.Weight + words.Second.Weight;
        var weight = 2 * Math.Min(parts, words.Whole.Weight);
        return new(
            count == 2 ? 3UL << i : 1UL << i,
            listed == 2 ? 3UL << j : 1UL << j,
            j,
            weight,
            alike,
            parts + words.Whole.Weight - weight,
            words.Whole.IsLight || (words.First.IsLight && words.Second.IsLight)
        );
    }
}
