using System.Globalization;
using System.Text;
using System.Text.Json;
using Proviso.Log;

namespace Proviso.Tests.Log;

/// <summary>RFC 8785, with its own examples.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    // RFC 8785 §3.2.2 and §3.2.3.
    [InlineData(
        """{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}""",
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"""
    )]
    [InlineData(
        """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
    )]
    [InlineData(" [ ] ", "[]")]
    [InlineData("""[{"b":[[],{}],"a":{}},[1,[2]]]""", """[{"a":{},"b":[[],{}]},[1,[2]]]""")]
    [InlineData(
        "[-0, 0.0, 100, 1e21, 1e20, 1e-6, 1e-7]",
        "[0,0,100,1e+21,100000000000000000000,0.000001,1e-7]"
    )]
    public void A_value_has_one_form(string written, string canonical)
    {
        Assert.Equal(canonical, Canonical(written));
        Assert.Equal(canonical, Canonical(canonical));
        Assert.True(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(canonical)));
        Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(written)));
    }

    /// <summary>The table of RFC 8785, Appendix B: IEEE 754 bits and their text.</summary>
    [Theory]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("4340000000000001", "9007199254740994")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void A_number_is_written_as_ECMAScript_does(string bits, string text)
    {
        var number = BitConverter.Int64BitsToDouble(
            long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            $"[{text}]",
            Canonical($"[{number.ToString("E16", CultureInfo.InvariantCulture)}]")
        );
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[9007199254740993]")]
    [InlineData("[1e400]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("[1,]")]
    [InlineData("")]
    [InlineData("[1] [2]")]
    public void What_has_no_one_form_is_refused(string written)
    {
        Assert.ThrowsAny<JsonException>(() => Canonical(written));
        Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(written)));
    }

    private static string Canonical(string written) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(written)));
}
