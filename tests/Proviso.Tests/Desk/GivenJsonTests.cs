using System.Text.Json;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law.Text;
using Proviso.Rendering;

namespace Proviso.Tests.Desk;

/// <summary>What a record keeps of a transaction is enough to read the same facts again.</summary>
public sealed class GivenJsonTests
{
    [Theory]
    [InlineData("{ txn.date: 2017-03-14, txn.activities: [pay_fee, request_permit] }")]
    [InlineData("{ payment: { amount: 1200.00, usdEquivalent: { from: 4990, to: 5010.50 } } }")]
    [InlineData("{ place.destination: { oneOf: [RU, UA-CRIMEA] }, place.crimea: null }")]
    [InlineData("{ payment: null, actor: { name: Jürgen ✓ 'Ltd', usPerson: true } }")]
    [InlineData("{ txn.instant: '2018-12-31T23:30:00.123456-05:00' }")]
    [InlineData("{ parties: [], payment.payee: { oneOf: [FSB, Ivan] } }")]
    public void Facts_written_down_and_read_again_are_the_same(string transaction)
    {
        var facts = new TransactionReader(EmbeddedLaw.Load().Vocabulary).Read(
            YamlText.Read("t.yaml", transaction)
        );
        var text = JsonText.Write(indented: false, json => GivenJson.Write(json, facts.Values));
        using var document = JsonDocument.Parse(text);
        var again = GivenJson.Read(document.RootElement);
        Assert.Equal(facts.Keys, again.Keys);
        foreach (var (path, fact) in facts)
        {
            Assert.Equal(fact.Origin, again[path].Origin);
            Assert.Equal(fact.Value.GetType(), again[path].Value.GetType());
            Assert.Equal(fact.Value.ToString(), again[path].Value.ToString());
        }

        Assert.Equal(
            text,
            JsonText.Write(indented: false, json => GivenJson.Write(json, again.Values))
        );
    }
}
