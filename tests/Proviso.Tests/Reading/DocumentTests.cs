using System.Text;
using NodaTime;
using Proviso.Reading;

namespace Proviso.Tests.Reading;

/// <summary>What is taken for a document, and of what day it is.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("Friday, February 03, 2017\n\nNews", "2017-02-03", "Friday, February 03, 2017")]
    [InlineData("\n\n\nNews\r\nby somebody\r\n14 March 2017", "2017-03-14", "14 March 2017")]
    public void A_date_in_the_first_lines_is_assumed(string text, string date, string words)
    {
        var found = DocumentDate.In(text, "news.txt");
        Assert.Equal((date, words, true), ($"{found.Date:uuuu-MM-dd}", found.How, found.Assumed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No day is told.")]
    [InlineData("On Thursday, on 03/02/2017 or on March 3")]
    [InlineData("a\nb\nc\nd\ne\nf\n2017-03-14")]
    public void Without_a_date_it_is_said_what_to_do(string text)
    {
        var wrong = Assert.Throws<InvalidInputException>(() => DocumentDate.In(text, "news.txt"));
        var diagnostic = Assert.Single(wrong.Diagnostics);
        Assert.Equal("PV0703", diagnostic.Code);
        Assert.Contains("--at", diagnostic.Hint, StringComparison.Ordinal);
    }

    /// <summary>Read as of another day, a weekday is still that of the day the text was written.</summary>
    [Fact]
    public void A_weekday_goes_by_the_date_that_the_text_states()
    {
        var found = Reader.Starter.Of(
            "February 3, 2017\n\nOn Thursday",
            MentionKind.Date,
            new LocalDate(2023, 12, 1)
        );
        Assert.Equal(new Referent.Day(new LocalDate(2017, 2, 2)), found[1].Resolved);
    }

    [Theory]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("PK\u0003\u0004", "a zip archive")]
    [InlineData("{\\rtf1", "an RTF file")]
    [InlineData("a\0b", "NUL")]
    public void What_is_no_text_is_told_by_its_content(string begins, string what)
    {
        var wrong = Assert.Throws<InvalidInputException>(() =>
            DocumentText.Read("x", Encoding.UTF8.GetBytes(begins))
        );
        Assert.Contains(what, Assert.Single(wrong.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_bytes_than_UTF_8_are_refused() =>
        Assert.Throws<InvalidInputException>(() => DocumentText.Read("x", [0x41, 0xFF, 0xFE]));

    [Fact]
    public void More_than_5_MB_are_refused()
    {
        Assert.Equal(
            DocumentText.MostBytes,
            DocumentText.Read("x", Spaces(DocumentText.MostBytes)).Length
        );
        var wrong = Assert.Throws<InvalidInputException>(() =>
            DocumentText.Read("x", Spaces(DocumentText.MostBytes + 1))
        );
        Assert.Equal("PV0701", wrong.Diagnostics[0].Code);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal("FSB", DocumentText.Read("x", [0xEF, 0xBB, 0xBF, 0x46, 0x53, 0x42]));

    private static byte[] Spaces(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)' ');
        return bytes;
    }
}
