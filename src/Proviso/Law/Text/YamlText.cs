using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Proviso.Law.Text;

/// <summary>
/// Reads YAML 1.2 (and so JSON) into a tree whose every scalar is text with its place. Refuses what a reader of law could
/// misread: duplicate keys, merge keys, tags, a second document, tabs as indentation. Throws
/// <see cref="InvalidInputException"/> with one diagnostic, PV0001 to PV0015.
/// </summary>
public static class YamlText
{
    public const int MegabyteBudget = 5;

    public const int DepthBudget = 64;

    /// <summary>Nodes that aliases may stand for, all together.</summary>
    public const int AliasBudget = 10_000;

    public static TextNode Read(string file, string content)
    {
        if (content.Length > MegabyteBudget * 1024 * 1024)
        {
            throw TextComplaint.TooLarge(new SourceSpan(file, 1, 1), MegabyteBudget);
        }

        // A byte order mark is how some editors say UTF-8; it is no part of the text.
        var text = new SourceText(file, content.StartsWith('\uFEFF') ? content[1..] : content);
        RawText.Check(text);
        return Read(text);
    }

    private static TextNode Read(SourceText text)
    {
        var scanner = new Scanner(new StringReader(RawText.ForParser(text)), skipComments: true);
        var parser = new Parser(scanner);
        var tree = new TextTree(text);
        var last = 0;
        while (Next(parser, text, last) is { } read)
        {
            last = Math.Max(last, (int)read.End.Index);
            tree.Take(read);
        }

        return tree.Root ?? throw TextComplaint.Empty(text.Span(0, 1));
    }

    private static ParsingEvent? Next(Parser parser, SourceText text, int last)
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException broken)
        {
            var at = broken.Start.Line > 0 ? (int)broken.Start.Index : last;
            throw TextComplaint.Syntax(text.Span(at, at + 1), Sentence(broken.Message));
        }
        catch (Exception lost)
            when (lost is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            )
        {
            // Some broken texts throw the parser off its own states (a slip in a flow list is enough);
            // what it read last is the nearest place it can give.
            throw TextComplaint.Syntax(text.Span(last, last + 1), "nothing can follow this");
        }
    }

    /// <summary>The parser's own words, in our style: no capital, no full stop.</summary>
    private static string Sentence(string message)
    {
        var words = message.Trim().TrimEnd('.');
        return words.Length == 0 ? "unreadable" : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
