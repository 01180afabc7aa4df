using System.IO.Compression;
using System.Text;
using AnyAscii;

namespace Proviso.Benchmarks;

/// <summary>Reading of tables, for the derivation of data/names.</summary>
internal static class PlainText
{
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Fields of one line; a field in quotes may hold commas.</summary>
    public static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line.TrimEnd('\r', '\n'))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    /// <summary>Words as the engine folds them before it knows legal forms.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var raw = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var han = rune.Value is >= 0x3400 and <= 0x9FFF;
            if (rune.Value is '\'' or '`' or 0x2019)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune) || han)
            {
                End();
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                raw.Append(rune);
            }

            if (han)
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            var word = string.Concat(
                raw.ToString()
                    .Transliterate()
                    .Where(char.IsAsciiLetterOrDigit)
                    .Select(char.ToLowerInvariant)
            );
            raw.Clear();
            if (word.Length > 0)
            {
                words.Add(word);
            }
        }
    }
}
