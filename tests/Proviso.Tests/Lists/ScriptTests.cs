using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("ABU TEIR, Mohammed", Script.Latin)]
    [InlineData("Ünsal Ilmavoimat", Script.Latin)]
    [InlineData("ПУТИН, Владимир", Script.Cyrillic)]
    [InlineData("‫سلطان زابن‬", Script.Arabic)]
    [InlineData("旷视科技有限公司", Script.Han)]
    [InlineData("トヨタ自動車", Script.Japanese)]
    [InlineData("조선무역은행", Script.Hangul)]
    [InlineData("ΑΘΗΝΑ", Script.Greek)]
    [InlineData("ישראל", Script.Hebrew)]
    [InlineData("საქართველო", Script.Georgian)]
    [InlineData("ՀԱՅԱՍՏԱՆ", Script.Armenian)]
    [InlineData("ประเทศไทย", Script.Thai)]
    [InlineData("777-12", Script.None)]
    [InlineData("", Script.None)]
    [InlineData("ᚠᚢᚦ", Script.Other)]
    public void A_name_is_of_the_script_of_its_letters(string name, Script script) =>
        Assert.Equal(script, ScriptFinder.Of(name));

    [Theory]
    [InlineData("ООО Bank of Moscow", Script.Latin)]
    [InlineData("Банк VTB 24", Script.Cyrillic)]
    [InlineData("ABГД", Script.Latin)]
    public void Of_two_scripts_the_one_with_more_letters_names_it(string name, Script script) =>
        Assert.Equal(script, ScriptFinder.Of(name));

    [Fact]
    public void A_name_keeps_the_characters_of_the_file_beside_the_ones_that_are_read()
    {
        var name = new PartyName("زابن", NameStrength.Strong, NameKind.Aka) { Original = "‫زابن‬" };
        Assert.Equal("‫زابن‬", name.Original);
        Assert.Equal(Script.Arabic, name.Script);
        Assert.Equal("A", new PartyName("A", NameStrength.Strong, NameKind.Primary).Original);
    }
}
