using Proviso.Caps;

namespace Proviso.Tests.Caps;

public sealed class CapHolderTests
{
    [Theory]
    [InlineData("Acme", "acme")]
    [InlineData("  ACME Ltd\t", "acme ltd")]
    [InlineData("Öst", "Öst")]
    [InlineData("ООО Ромашка", "ООО Ромашка")]
    public void Capital_ascii_letters_and_outer_blanks_do_not_tell_holders_apart(
        string text,
        string name
    ) => Assert.Equal(name, CapHolder.Parse(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void A_name_that_cannot_be_kept_is_refused(string text) =>
        Assert.Equal(
            "PV0603",
            Assert
                .Single(
                    Assert.Throws<InvalidInputException>(() => CapHolder.Parse(text)).Diagnostics
                )
                .Code
        );

    /// <summary>Not a case above: an attribute cannot hold it.</summary>
    [Fact]
    public void Half_a_character_is_no_name() =>
        Assert.Throws<InvalidInputException>(() => CapHolder.Parse("a\uD800b"));

    [Fact]
    public void A_name_has_512_characters_at_most()
    {
        Assert.Equal(512, CapHolder.Parse(new string('x', 512)).Name.Length);
        Assert.Throws<InvalidInputException>(() => CapHolder.Parse(new string('x', 513)));
    }
}
