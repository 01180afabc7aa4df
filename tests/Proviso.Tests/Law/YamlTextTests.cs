using CsCheck;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

public sealed class YamlTextTests
{
    [Fact]
    public void Every_scalar_stays_text()
    {
        var root = Read("country: NO\non: 010\nnothing: ~\nempty:\nquoted: 'null'\n");
        Assert.Equal("NO", Text(root, "country"));
        Assert.Equal("010", Text(root, "on"));
        Assert.True(Scalar(root, "nothing").IsNull);
        Assert.True(Scalar(root, "empty").IsNull);
        Assert.False(Scalar(root, "quoted").IsNull);
    }

    [Fact]
    public void A_json_document_is_read_tabs_and_all()
    {
        var root = Read("\t{\n\t\t\"a\": [1, \"x\\\"y\"],\r\n\t\t\"b\": null }\n");
        var list = Assert.IsType<TextNode.List>(root["a"]);
        Assert.Equal("x\"y", ((TextNode.Scalar)list.Items[1]).Value);
        Assert.True(Scalar(root, "b").IsNull);
        Assert.Equal((3, 8), (root["b"]!.Span.Line, root["b"]!.Span.Column));
    }

    [Theory]
    [InlineData("k: word", 1, 4, 4)]
    [InlineData("k: 'word'", 1, 5, 4)]
    [InlineData("k: \"word\"", 1, 5, 4)]
    [InlineData("k: &a word", 1, 7, 4)]
    [InlineData("k: |\n  word\n", 2, 3, 4)]
    [InlineData("k: >-\n\n  word\n  more\n", 3, 3, 4)]
    [InlineData("\uFEFFk: word", 1, 4, 4)]
    [InlineData("# c\r\nk:\r\n  word\r\n  more", 3, 3, 4)]
    public void A_scalar_starts_at_the_first_character_of_its_content(
        string yaml,
        int line,
        int column,
        int length
    ) => Assert.Equal(new SourceSpan("f", line, column, length), Read(yaml)["k"]!.Span);

    [Fact]
    public void Pairs_inside_a_list_keep_their_place()
    {
        var list = Assert.IsType<TextNode.List>(Read("k: [a: b]")["k"]);
        Assert.Equal("f:1:4", list.Items[0].Span.ToString());
    }

    [Fact]
    public void An_alias_stands_for_its_anchor()
    {
        var root = Read("a: &x [1, 2]\nb: *x\n");
        Assert.Same(root["a"], root["b"]);
    }

    [Fact]
    public void Five_megabytes_is_the_limit()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read($"k: {new string('x', 5 * 1024 * 1024)}")
        );
        Assert.Equal("PV0004", refused.Diagnostics.Single().Code);
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_not()
    {
        Read($"k: {new string('[', 63)}{new string(']', 63)}");
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read($"k: {new string('[', 64)}{new string(']', 64)}")
        );
        Assert.Equal("PV0005", refused.Diagnostics.Single().Code);
    }

    [Fact]
    public void Aliases_cannot_nest_past_the_depth_budget()
    {
        var deep = $"{new string('[', 40)}{new string(']', 40)}";
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read($"a: &x {deep}\nb: {new string('[', 40)}*x{new string(']', 40)}")
        );
        Assert.Equal("PV0005", refused.Diagnostics.Single().Code);
    }

    /// <summary>Whatever the text, the answer is a tree or one diagnostic at a place that exists.</summary>
    [Fact]
    public void No_text_breaks_the_reader() =>
        Corpus
            .OneOf([
                .. "a b key : - \n ? [ ] { } , ' \" | > & &x * *x ! !! % %YAML @ ` # --- ... << \\ \\u \t é \r\n 0 ~ null".Split(
                    ' '
                ),
                " ",
                "\n  ",
                ": ",
                "- ",
                "\n    - a: ",
            ])
            .Array[0, 25]
            .Sample(
                pieces =>
                {
                    var text = string.Concat(pieces);
                    try
                    {
                        YamlText.Read("f", text);
                    }
                    catch (InvalidInputException refused)
                    {
                        var diagnostic = Assert.Single(refused.Diagnostics);
                        Assert.NotNull(diagnostic.Hint);
                        Assert.True(diagnostic.Where is { Line: > 0, Column: > 0, Length: > 0 });
                    }
                },
                iter: 20_000
            );

    private static TextNode.Mapping Read(string yaml) =>
        Assert.IsType<TextNode.Mapping>(YamlText.Read("f", yaml));

    private static TextNode.Scalar Scalar(TextNode.Mapping root, string key) =>
        Assert.IsType<TextNode.Scalar>(root[key]);

    private static string Text(TextNode.Mapping root, string key) => Scalar(root, key).Value;
}
