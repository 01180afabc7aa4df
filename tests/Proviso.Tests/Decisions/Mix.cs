using Proviso.Decisions;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>What kinds of cases a run met; a run of easy ones proves little.</summary>
internal sealed class Mix
{
    private readonly int[] _verdicts = new int[3];
    private int _all;
    private int _split;
    private int _spurious;

    public void Count(Verdict verdict, Outcome threeValued)
    {
        _all++;
        _verdicts[(int)verdict]++;
        if (threeValued == Outcome.Undetermined)
        {
            _split++;
            _spurious += verdict == Verdict.Undetermined ? 0 : 1;
        }
    }

    public void Hold()
    {
        Assert.True(Share(_verdicts[(int)Verdict.Undetermined]) >= 30, ToString());
        Assert.True(Share(_verdicts[(int)Verdict.Permitted]) >= 15, ToString());
        Assert.True(Share(_verdicts[(int)Verdict.Prohibited]) >= 15, ToString());
        Assert.True(Share(_spurious) >= 20, ToString());
    }

    public override string ToString() =>
        $"{Share(_verdicts[2]):F1} % undetermined, {Share(_verdicts[0]):F1} % permitted, {Share(_verdicts[1]):F1} % prohibited; "
        + $"three values alone open: {Share(_split):F1} %, of all cases {Share(_spurious):F1} % determined only by the exact check";

    private double Share(int count) => 100.0 * count / _all;
}
