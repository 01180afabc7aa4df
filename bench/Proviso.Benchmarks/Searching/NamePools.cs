using System.Globalization;
using System.IO.Compression;

namespace Proviso.Benchmarks.Searching;

/// <summary>Public tables of given and family names: of the US census of 1990 by how common they are, and of many countries.</summary>
internal sealed class NamePools
{
    private readonly Pool _given;
    private readonly Pool _family;
    private readonly string[] _anyGiven;
    private readonly string[] _anyFamily;

    /// <param name="folder">Holds the census files and the lists of all countries.</param>
    public NamePools(string folder)
    {
        _given = new Pool([
            .. Lines(folder, "census1990_dist.male.first.txt"),
            .. Lines(folder, "census1990_dist.female.first.txt"),
        ]);
        _family = new Pool([.. Lines(folder, "census1990_dist.all.last.txt.gz")]);
        _anyGiven = [.. Lines(folder, "firstnames_all.txt").Where(name => name.Length > 1)];
        _anyFamily = [.. Lines(folder, "surnames_all.txt.gz").Where(name => name.Length > 1)];
    }

    public string Given(Draw random) => _given.Pick(random);

    public string Family(Draw random) => _family.Pick(random);

    public string AnyGiven(Draw random) => _anyGiven[random.Below(_anyGiven.Length)];

    public string AnyFamily(Draw random) => _anyFamily[random.Below(_anyFamily.Length)];

    private static IEnumerable<string> Lines(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        using Stream file = File.OpenRead(path);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Trim('\uFEFF', ' ');
        }
    }

    /// <summary>Lines of the census: the name, its share in percent, and what has no share counts a little.</summary>
    private sealed class Pool
    {
        private const int Least = 1;

        private readonly string[] _names;
        private readonly int[] _upTo;

        public Pool(string[] lines)
        {
            _names = new string[lines.Length];
            _upTo = new int[lines.Length];
            var sum = 0;
            for (var i = 0; i < lines.Length; i++)
            {
                var fields = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                _names[i] = fields[0];
                sum += Least + (int)(1000 * double.Parse(fields[1], CultureInfo.InvariantCulture));
                _upTo[i] = sum;
            }
        }

        public string Pick(Draw random)
        {
            var at = Array.BinarySearch(_upTo, random.Below(_upTo[^1]) + 1);
            return _names[at >= 0 ? at : ~at];
        }
    }
}
