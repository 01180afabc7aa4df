using System.Text;

namespace Proviso.Names;

/// <summary>
/// Letters of the scripts that write consonants and few vowels, Arabic and Hebrew: one form for each, what they are in a
/// <see cref="Skeleton"/>, and how romanizations spell them. Loaded at first use; safe for many threads.
/// </summary>
internal static class AbjadLetters
{
    /// <summary>What a spelling that is not the usual one takes from 1000.</summary>
    private const int Unusual = 60;

    private const int Rare = 150;

    /// <summary>Begins a coded word; no Latin word has it.</summary>
    public const char Mark = '~';

    private const char FirstSign = '!';

    private static readonly Lazy<Dictionary<char, string>> Forms = new(() =>
        NameTables
            .Read("abjad-forms.tsv")
            .SelectMany(line => line[1].Split(' ').Select(form => (form, letter: line[0])))
            .Where(pair => pair.form.Length == 1)
            .ToDictionary(pair => pair.form[0], pair => pair.letter)
    );

    private static readonly Lazy<Dictionary<char, Letter>> Table = new(() =>
        NameTables
            .Read("abjad-letters.tsv")
            .ToDictionary(
                line => line[0][0],
                line => new Letter(
                    [.. line[1].Split(' ').Select(Written)],
                    [.. line[2].Split(' ').Select(Spelling)]
                )
            )
    );

    private static readonly Lazy<(Dictionary<char, char> Signs, string Letters)> Code = new(() =>
    {
        var letters = string.Concat(Table.Value.Keys.Order());
        return (letters.ToDictionary(c => c, c => (char)(FirstSign + letters.IndexOf(c))), letters);
    });

    public static bool IsLetter(char c) =>
        c
            is (>= '\u05D0' and <= '\u05EA')
                or (>= '\u0620' and <= '\u064A')
                or (>= '\u066E' and <= '\u06D5')
                or (>= '\uFB1D' and <= '\uFDFB')
                or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The word in one form of each letter, without what is no letter.</summary>
    public static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (Forms.Value.TryGetValue(c, out var letter))
            {
                plain.Append(letter);
            }
            else if (Table.Value.ContainsKey(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>
    /// The word as <see cref="Mark"/> and a sign of ASCII for each letter, which is what indexes keep and distances compare;
    /// another word as it is.
    /// </summary>
    public static string Coded(string word) =>
        word.Length > 0 && IsLetter(word[0])
            ? Mark + string.Concat(Plain(word).Select(letter => Code.Value.Signs[letter]))
            : word;

    /// <summary>The letters of a coded word.</summary>
    public static string Letters(string coded) =>
        string.Concat(coded.Skip(1).Select(sign => Code.Value.Letters[sign - FirstSign]));

    /// <summary>What the letter may be in a skeleton; empty text where it is left out.</summary>
    public static ImmutableArray<string> Keys(char letter) => Table.Value[letter].Keys;

    public static ImmutableArray<(string Latin, int Cost)> Spellings(char letter) =>
        Table.Value[letter].Spellings;

    /// <summary>The article's l is spoken as these when they follow it: al-Rahman, ar-Rahman.</summary>
    public static bool IsSun(char letter) =>
        letter
            is 'ت'
                or 'ث'
                or 'د'
                or 'ذ'
                or 'ر'
                or 'ز'
                or 'س'
                or 'ش'
                or 'ص'
                or 'ض'
                or 'ط'
                or 'ظ'
                or 'ن'
                or 'ل';

    private static (string, int) Spelling(string field) =>
        (
            Written(field.TrimEnd('~')),
            field.EndsWith("~~", StringComparison.Ordinal) ? Rare
            : field.EndsWith('~') ? Unusual
            : 0
        );

    private static string Written(string field) => field == "-" ? "" : field;

    private sealed record Letter(
        ImmutableArray<string> Keys,
        ImmutableArray<(string Latin, int Cost)> Spellings
    );
}
