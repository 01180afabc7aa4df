using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Transactions;

/// <summary>Who may be a blocked person is never taken for somebody else.</summary>
public sealed class UncertainPersonTests
{
    private static readonly Lawbook Lawbook = EmbeddedLaw.Load();
    private static readonly FrontDesk Desk = new(Lawbook, []);

    [Theory]
    [InlineData("payment: { payee: { oneOf: [FSB, Ivan Petrov] } }")]
    [InlineData("item: { endUser: { oneOf: [Ivan Petrov, FSB] } }")]
    [InlineData("parties: [{ name: { oneOf: [FSB, Ivan Petrov] } }]")]
    [InlineData("parties: [{ name: null }]")]
    [InlineData("parties: [{ name: Ivan, listUid: { oneOf: ['ofac-sdn:21344', 'ofac-sdn:1'] } }]")]
    [InlineData(
        "parties: [{ name: OOO Lada, ownership: [{ owner: { oneOf: [FSB, Ivan] }, pct: 60 }] }]"
    )]
    public void An_uncertain_person_leaves_the_answer_open(string facts) =>
        Assert.Equal(Outcome.Undetermined, Decided(facts).Outcome);

    [Fact]
    public void Saying_that_the_parties_are_complete_does_not_say_who_they_are() =>
        Assert.Equal(
            Outcome.Undetermined,
            Decided("{ payment.payee: { oneOf: [FSB, Ivan] }, complete.parties: true }").Outcome
        );

    [Fact]
    public void An_uncertain_person_saves_nobody_who_is_certain() =>
        Assert.Equal(
            Outcome.Prohibited,
            Decided("{ payment.payee: { oneOf: [Ivan, Petr] }, parties: [{ name: FSB }] }").Outcome
        );

    [Fact]
    public void A_person_known_not_to_be_listed_is_free() =>
        Assert.Equal(Outcome.Permitted, Decided("payment: { payee: Ivan Petrov }").Outcome);

    [Fact]
    public void A_key_says_who_a_person_without_a_name_is() =>
        Assert.Equal(
            Outcome.Prohibited,
            Decided("parties: [{ name: null, listUid: 'ofac-sdn:21344' }]").Outcome
        );

    private static Decision Decided(string facts)
    {
        var more = YamlText.Read("t", facts);
        var shared = YamlText.Read(
            "t",
            "{ txn.date: 2017-03-14, txn.activities: [purchase_goods], actor.usPerson: true }"
        );
        var transaction = new TextNode.Mapping(
            [.. ((TextNode.Mapping)shared).Entries, .. ((TextNode.Mapping)more).Entries],
            shared.Span
        );
        var given = new TransactionReader(Lawbook.Vocabulary).Read(transaction);
        return Desk.Decide(given, DeskOptions.Default).Decision;
    }
}
