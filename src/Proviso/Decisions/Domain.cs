using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>
/// The possible values of one unknown fact, cut into cells: two values in one cell answer every test of this case alike,
/// so checking one of each cell is checking them all.
/// </summary>
internal abstract class Domain
{
    /// <summary>One written example a cell.</summary>
    public ImmutableArray<string> Cells { get; protected set; } = [];

    /// <summary>Fixes the cells once every test is known.</summary>
    public abstract void Seal();

    /// <summary>Whether the test holds on a cell. Valid after <see cref="Seal"/>.</summary>
    public abstract bool Holds(int test, int cell);

    internal sealed class OfFlag : Domain
    {
        public override void Seal() => Cells = ["false", "true"];

        public override bool Holds(int test, int cell) => cell == 1;
    }

    /// <summary>Words and identities: one cell for each that a test names, one for anything else.</summary>
    internal sealed class OfWords(ImmutableArray<string> closed, string other) : Domain
    {
        private readonly List<ImmutableArray<string>> _tests = [];

        public int Add(ImmutableArray<string> words)
        {
            _tests.Add(words);
            return _tests.Count - 1;
        }

        public override void Seal()
        {
            if (!closed.IsEmpty)
            {
                Cells = closed;
                return;
            }

            var named = _tests
                .SelectMany(t => t)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            Cells = [.. named.Select(Example), other];
        }

        public override bool Holds(int test, int cell) =>
            _tests[test].Any(word => Matches(Cells[cell], word));

        public static bool Matches(string value, string word) =>
            word.EndsWith('*')
                ? Folded(value).StartsWith(Folded(word[..^1]), StringComparison.Ordinal)
                : string.Equals(Folded(value), Folded(word), StringComparison.Ordinal);

        private static string Example(string word) => word.EndsWith('*') ? word[..^1] + "…" : word;

        private static string Folded(string text) =>
            string.Join(
                ' ',
                text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
    }

    /// <summary>Numbers, dates, instants between two ends (both included): the cuts that tests make, and the gaps between them.</summary>
    internal sealed class OfMeasures(FactType type, decimal? from, decimal? to) : Domain
    {
        private readonly List<(Comparison Operator, decimal Value)> _tests = [];
        private decimal[] _points = [];

        public int Add(Comparison op, decimal value)
        {
            _tests.Add((op, value));
            return _tests.Count - 1;
        }

        public override void Seal()
        {
            var step = type switch
            {
                FactType.Number => 0.01m,
                FactType.Date => 1m,
                _ => 1_000_000_000m,
            };
            var cuts = _tests.Select(t => t.Value).Where(Inside).Distinct().Order().ToArray();
            var points = new List<decimal>();
            Below(points, cuts, step);
            for (var i = 0; i < cuts.Length; i++)
            {
                points.Add(cuts[i]);
                var next = i + 1 < cuts.Length ? cuts[i + 1] : to;
                Between(points, cuts[i], next, step, last: i + 1 == cuts.Length);
            }

            _points = [.. points.Distinct().Order()];
            Cells = [.. _points.Select(p => new Quantity(type, p).ToString())];
        }

        public override bool Holds(int test, int cell) =>
            Holds(_tests[test].Operator, _points[cell], _tests[test].Value);

        public static bool Holds(Comparison op, decimal left, decimal right) =>
            op switch
            {
                Comparison.Less => left < right,
                Comparison.AtMost => left <= right,
                Comparison.Equal => left == right,
                Comparison.AtLeast => left >= right,
                Comparison.More => left > right,
                _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no such comparison"),
            };

        private bool Inside(decimal value) =>
            (from is null || value >= from) && (to is null || value <= to);

        private void Below(List<decimal> points, decimal[] cuts, decimal step)
        {
            if (cuts.Length == 0)
            {
                points.Add(from ?? to ?? 0m);
                return;
            }

            if (from is null)
            {
                points.Add(cuts[0] - step);
            }
            else if (cuts[0] > from)
            {
                points.Add(from.Value);
            }
        }

        private void Between(
            List<decimal> points,
            decimal low,
            decimal? high,
            decimal step,
            bool last
        )
        {
            if (high is null)
            {
                points.Add(low + step);
            }
            else if (last)
            {
                points.Add(high.Value);
            }
            else if (low + step < high)
            {
                points.Add(low + step);
            }
            else if (type == FactType.Number && low < high)
            {
                points.Add((low + high.Value) / 2m);
            }
        }
    }
}
