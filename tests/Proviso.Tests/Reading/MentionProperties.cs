using System.Diagnostics;
using System.Text;
using CsCheck;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>What holds of every text.</summary>
public sealed class MentionProperties
{
    private static readonly string[] Pieces =
    [
        "Federal Security Service (FSB)",
        "FSB",
        "Bank Rossiya",
        "$5,000",
        "in any calendar year",
        "Crimea",
        "E.O. 13694",
        "2017-03-14",
        "Thursday",
        "“",
        "”",
        "’s",
        "\u200B",
        "\u202E",
        "😀",
        "\r\n",
        "\n\n",
        ". ",
        ", ",
        "(",
        ")",
        "ФСБ",
        "Федеральная служба",
        "безопасности",
        "عربي",
        "中国银行",
        "Al-Qa’ida",
        "General License",
        "1",
        "GL",
        "Directive 4",
        "EUR 3.000,00",
        "US$",
        "F.S.B.",
        "é",
        "e\u0301",
        "[",
        "Ltd.",
        "\0",
        "\uD800",
        "A",
        "KOROBOV, Igor",
        "bogachev",
        " ",
    ];

    private static readonly string[] Irrelevant =
    [
        "the weather was mild",
        "and so on, as before",
        "nothing of note",
        "they said little;",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 25]
        .Select(pieces => string.Join(' ', pieces).Replace("  ", "", StringComparison.Ordinal));

    [Fact]
    public void Every_mention_stands_where_it_says() =>
        Text.Sample(
            text =>
                Assert.All(
                    Reader.Starter.Find(text, Reader.Day),
                    mention =>
                    {
                        Assert.InRange(mention.Start, 0, text.Length);
                        Assert.InRange(mention.End, mention.Start + 1, text.Length);
                        Assert.Equal(text[mention.Start..mention.End], mention.Text);
                        Assert.False(
                            char.IsWhiteSpace(mention.Text[0])
                                || char.IsWhiteSpace(mention.Text[^1])
                        );
                        Assert.InRange(mention.Score, 0m, 1m);
                    }
                ),
            iter: 400
        );

    [Fact]
    public void Parties_do_not_overlap() =>
        Text.Sample(
            text =>
            {
                var parties = Reader.Starter.Parties(text);
                for (var i = 1; i < parties.Length; i++)
                {
                    Assert.True(parties[i - 1].End <= parties[i].Start);
                }
            },
            iter: 400
        );

    /// <summary>A paragraph of small letters anywhere between paragraphs moves the mentions after it and does nothing else.</summary>
    [Fact]
    public void An_irrelevant_paragraph_only_moves_what_follows()
    {
        var paragraphs = Reader.Article.Split("\n\n");
        var gen = Gen.Select(
            Gen.Int[1, paragraphs.Length - 1],
            Gen.Int[0, 3]
                .Select(i => Irrelevant[i])
                .Array[1, 40]
                .Select(words => string.Join(' ', words) + ".")
        );
        var before = Shown(string.Join("\n\n", paragraphs));
        gen.Sample(
            (at, irrelevant) =>
            {
                var head = string.Join("\n\n", paragraphs[..at]);
                var text = $"{head}\n\n{irrelevant}\n\n{string.Join("\n\n", paragraphs[at..])}";
                var moved = text.Length - Reader.Article.Length;
                Assert.Equal(
                    before.Select(m =>
                        m with
                        {
                            Start = m.Start >= head.Length ? m.Start + moved : m.Start,
                        }
                    ),
                    Shown(text)
                );
            },
            iter: 10,
            threads: 2
        );
    }

    [Fact]
    public void Five_megabytes_are_read_within_seconds()
    {
        var filler =
            "The committee met again on the matter and found, after a long debate, that nothing had changed since. Mr Halloran of Dunmore asked whether fees of $40 were due. ";
        var text = new StringBuilder(5_000_000);
        while (text.Length < 4_990_000)
        {
            text.Append(filler, 0, filler.Length).Append(text.Length % 7 == 0 ? "\n\n" : " ");
        }

        text.Append("The Federal Security Service (FSB) was named.");
        var whole = text.ToString();
        Reader.Starter.Find("warm", Reader.Day);
        var watch = Stopwatch.StartNew();
        var found = Reader.Starter.Find(whole, Reader.Day);
        watch.Stop();
        Assert.Equal(2, found.Count(mention => mention.Key() == Reader.Fsb));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("\u200B")]
    [InlineData("e\u0301")]
    [InlineData("U.")]
    [InlineData("1,000 ")]
    [InlineData("$5,000 a ")]
    [InlineData("General License ")]
    [InlineData("Feb 1 ")]
    public void Nothing_repeated_makes_it_slow(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Reader.Starter.Find(text, Reader.Day);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
    }

    private static IEnumerable<Seen> Shown(string text) =>
        [
            .. Reader
                .Starter.Find(text, Reader.Day)
                .Select(m => new Seen(m.Kind, m.Strength, m.Text, m.Start, m.Resolved, m.Reason)),
        ];

    private sealed record Seen(
        MentionKind Kind,
        MentionStrength Strength,
        string Text,
        int Start,
        Referent? Resolved,
        string Reason
    );
}
