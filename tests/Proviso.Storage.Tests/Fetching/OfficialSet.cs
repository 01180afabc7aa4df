using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>
/// A small list with all that a large one has, written as OFAC writes it: four files, CRLF, an end mark, weak aliases in
/// the remarks, remarks that go on in the comments. Tests spoil it.
/// </summary>
internal sealed class OfficialSet
{
    private const int Parties = 400;
    private const string Null = "-0- ";

    private OfficialSet()
    {
        for (var i = 0; i < Parties; i++)
        {
            Sdn.Add(Row(1000 + i, i));
            Alt.Add($"{1000 + i},{5000 + i},\"aka\",\"ALSO {Word(i * 7)} {Word(i + 3)}\",{Null}");
            Add.Add($"{1000 + i},{8000 + i},\"{i} Street\",\"Havana\",\"Cuba\",{Null}");
        }

        foreach (var canary in Canary.Of("ofac-sdn"))
        {
            Sdn.Add(Plain(canary.Key.Split(':')[1], canary.Name, Null, "SDGT", Null));
        }

        // Cut at 1,000 characters; the rest stands in the comments.
        Sdn.Add(Plain("999", "LONG REMARKS", Null, "CUBA", $"\"{new string('x', 1000)}\""));
        Comments.Add("999,\"yz; a.k.a. 'TAIL'.\"");
    }

    public static OfficialSet New() => new();

    public List<string> Sdn { get; private set; } = [];

    public List<string> Alt { get; private set; } = [];

    public List<string> Add { get; private set; } = [];

    public List<string> Comments { get; private set; } = [];

    public string End { get; set; } = "\x1A";

    public OfficialSet With(
        Func<List<string>, IEnumerable<string>>? sdn = null,
        Func<List<string>, IEnumerable<string>>? alt = null,
        Func<List<string>, IEnumerable<string>>? add = null
    )
    {
        Sdn = [.. sdn?.Invoke(Sdn) ?? Sdn];
        Alt = [.. alt?.Invoke(Alt) ?? Alt];
        Add = [.. add?.Invoke(Add) ?? Add];
        return this;
    }

    /// <summary>Parties taken out of every file.</summary>
    public OfficialSet Without(Func<int, bool> gone)
    {
        return With(Left, Left, Left);

        IEnumerable<string> Left(List<string> rows) =>
            rows.Where(row =>
                !gone(
                    int.Parse(
                        row.Split(',')[0],
                        global::System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            );
    }

    public ImmutableArray<ListFile> Files() =>
        [
            new("sdn.csv", Bytes(Sdn)),
            new("alt.csv", Bytes(Alt)),
            new("add.csv", Bytes(Add)),
            new("sdn_comments.csv", Bytes(Comments)),
        ];

    public byte[] Bytes(IEnumerable<string> rows) =>
        Encoding.ASCII.GetBytes(string.Concat(rows.Select(row => row + "\r\n")) + End);

    /// <summary>A party that was not there before.</summary>
    public static string Row(int number, int i)
    {
        var name = $"{Word(i)}, {Word(i * 31 + 7)}";
        return (i % 4) switch
        {
            0 => Plain(
                $"{number}",
                name,
                "\"individual\"",
                "CUBA",
                $"\"DOB {i % 28 + 1} Jan 19{i % 60 + 20}; Passport A{i:00000} (Cuba); a.k.a. 'NICK {Word(i * 5)}'.\""
            ),
            1 => Plain(
                $"{number}",
                $"{Word(i)} VESSEL",
                "\"vessel\"",
                "IRAN",
                $"\"Vessel Registration Identification IMO {9_000_000 + i}.\""
            ),
            _ => Plain($"{number}", $"{Word(i)} COMPANY", Null, i % 3 == 0 ? "SDGT" : "CUBA", Null),
        };
    }

    private static string Plain(
        string number,
        string name,
        string type,
        string program,
        string remarks
    ) =>
        $"{number},\"{name}\",{type},\"{program}\",{Null},{Null},{Null},{Null},{Null},{Null},{Null},{remarks}";

    // Names that are told apart: syllables of a number.
    private static string Word(int number)
    {
        string[] syllables = ["BA", "KO", "RI", "MU", "TE", "SHA", "LO", "NI", "DU", "GE"];
        return string.Concat($"{number + 100}".Select(digit => syllables[digit - '0']));
    }
}
