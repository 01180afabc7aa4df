using System.Globalization;

namespace Proviso.Tests;

public sealed class VisibleTests
{
    [Fact]
    public void No_sign_that_works_on_a_terminal_is_left_and_all_others_are()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            var works =
                char.IsControl(c)
                || c is '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029' or '\uFEFF'
                || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
            var isHidden = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
            if (works)
            {
                Assert.Equal("a·b", Visible.InLine($"a{c}b"));
            }
            else if (!isHidden && !char.IsSurrogate(c))
            {
                Assert.Equal($"a{c}b", Visible.InLine($"a{c}b"));
            }
        }
    }

    [Theory]
    [InlineData("Хезболла 金正恩 حزب الله 𝔉𝔖𝔅 🙂")]
    [InlineData("می\u200Cخواهم")]
    public void What_is_plain_writing_stays_as_it_is(string text) =>
        Assert.Same(text, Visible.InLine(text));

    [Fact]
    public void A_message_quotes_little_and_nothing_that_cannot_be_seen()
    {
        Assert.Equal(61, Visible.Of(new string('x', 600)).Length);
        Assert.Equal("F··B", Visible.Of("F\u200C\u001bB"));
    }

    [Fact]
    public void A_tag_above_the_first_plane_is_one_dot() =>
        Assert.Equal("a·b", Visible.InLine("a\U000E0041b"));
}
