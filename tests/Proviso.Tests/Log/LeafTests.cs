using System.Security.Cryptography;
using System.Text;
using Proviso.Log;

namespace Proviso.Tests.Log;

public sealed class LeafTests
{
    private static readonly Leaf Example = new(
        4,
        "decision",
        Instant.FromUtc(2017, 3, 14, 13, 0),
        Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(),
        "{\"outcome\":\"permitted\"}"u8.ToArray()
    );

    [Fact]
    public void A_leaf_is_hashed_as_its_documentation_says()
    {
        byte[] salted = [.. Example.Salt.Span, .. Example.Body.Span];
        var data =
            $"{{\"commitment\":\"{Convert.ToHexStringLower(SHA256.HashData(salted))}\",\"kind\":\"decision\",\"recorded_at\":\"2017-03-14T13:00:00Z\"}}";
        Assert.Equal(data, Encoding.UTF8.GetString(Example.Header.Data));
        Assert.True(CanonicalJson.IsCanonical(Example.Header.Data));
        Assert.Equal(Digest.Of([0, .. Encoding.UTF8.GetBytes(data)]), Example.Hash);
    }

    [Fact]
    public void Nothing_of_a_leaf_can_change_without_its_hash()
    {
        byte[] salt = [.. Example.Salt.Span];
        salt[31] ^= 1;
        Leaf[] others =
        [
            Example with
            {
                Kind = "decisions",
            },
            Example with
            {
                RecordedAt = Example.RecordedAt + Duration.FromNanoseconds(1),
            },
            Example with
            {
                Salt = salt,
            },
            Example with
            {
                Body = "{\"outcome\":\"prohibited\"}"u8.ToArray(),
            },
        ];
        Assert.All(others, other => Assert.NotEqual(Example.Hash, other.Hash));
    }

    [Fact]
    public void A_kind_with_a_quote_in_it_is_still_canonical() =>
        Assert.True(CanonicalJson.IsCanonical((Example.Header with { Kind = "a\"b\\c\nd" }).Data));

    [Fact]
    public void A_salt_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => (Example with { Salt = new byte[31] }).Hash);

    [Theory]
    [InlineData("2017-03-14T13:00:00Z", true)]
    [InlineData("2017-03-14T13:00:00.123456Z", true)]
    [InlineData("2017-03-14T13:00:00.1230Z", false)]
    [InlineData("2017-03-14T13:00:00", false)]
    [InlineData("2017-3-14T13:00:00Z", false)]
    [InlineData("2017-03-14", false)]
    [InlineData("2017-02-30T00:00:00Z", false)]
    public void A_time_is_read_in_one_form_only(string written, bool read) =>
        Assert.Equal(read, LeafHeader.ReadTime(written) is not null);
}
