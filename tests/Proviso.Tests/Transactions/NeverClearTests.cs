using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Lists;

namespace Proviso.Tests.Transactions;

/// <summary>What once came out permitted, or might, and must not: each line is laid over a transaction that is clear by itself.</summary>
public sealed class NeverClearTests
{
    private const string Sale = """
        txn: { date: 2017-03-14, activities: [sell_goods] }
        actor: { usPerson: true }
        item: { kind: goods, subjectToEar: false, recipient: Acme, endUser: Acme }
        place: { destination: US }
        """;

    private const string Fee = """
        txn: { date: 2017-03-14, activities: [request_permit, receive_permit, pay_fee] }
        actor: { name: Northlake, usPerson: true }
        parties: [{ name: FSB, role: permit_issuer, listUid: "ofac-sdn:21344" }]
        permit: { issuer: FSB, type: notification, purpose: it_import, territory: RU }
        item: { kind: it_product, eccn: 5A992.c, subjectToEar: false }
        place: { destination: RU, crimea: false }
        payment: { usdEquivalent: 1200, payee: FSB, purpose: fsb_permit_fee, debitsBlockedAccount: false }
        ledger: { feesPaidSameYearUsd: 0 }
        """;

    private static readonly Lawbook Lawbook = EmbeddedLaw.Load();
    private static readonly FrontDesk Desk = new(Lawbook, [StarterEdition.Load()]);

    [Fact]
    public void The_two_transactions_are_clear_by_themselves()
    {
        Assert.Equal(Outcome.Permitted, Decided(Sale, "{}"));
        Assert.Equal(Outcome.Permitted, Decided(Fee, "{}"));
    }

    [Theory]
    [InlineData("parties: [{ name: { oneOf: [FSB, Acme] } }]")]
    [InlineData("parties: [{ name: null }]")]
    [InlineData("parties: [{ role: counterparty }]")]
    [InlineData("parties: [{ name: FSB, listUid: 'eu:1', listedUnder: [] }]")]
    [InlineData("parties: [{ name: FSB, listedUnder: [], listedFrom: 2020-01-01 }]")]
    [InlineData("parties: [{ name: X, listedUnder: null }]")]
    [InlineData("parties: [{ name: X, listedUnder: [cyber2] }]")]
    [InlineData("parties: [{ name: X, listedUnder: [SDGT] }]")]
    [InlineData("parties: [{ name: Federal Security Service of the Russian Federation }]")]
    [InlineData("parties: [{ name: X, ownership: [{ owner: FSB, pct: 50 }] }]")]
    [InlineData("parties: [{ name: X, ownership: [{ owner: FSB }] }]")]
    [InlineData("parties: [{ name: X, ownership: [{ pct: 60 }] }]")]
    [InlineData("parties: [{ name: X, ownership: [{ owner: 'Y (blocked)', pct: 60 }] }]")]
    [InlineData("parties: [{ name: X, ownership: [{ owner: FSB, pct: { from: 40, to: 60 } }] }]")]
    [InlineData(
        "parties: [{ name: X, ownership: [{ owner: Y, pct: 50 }] }, { name: Y, ownership: [{ owner: FSB, pct: 50 }] }]"
    )]
    [InlineData("item: { endUser: FSB }")]
    [InlineData("item: { endUser: null }")]
    [InlineData("item: { recipient: { oneOf: [Acme, FSB] } }")]
    [InlineData("counterparty: { name: FSB }")]
    [InlineData("actor: { name: FSB }")]
    [InlineData("payment: { payee: FSB, usdEquivalent: 10 }")]
    [InlineData("payment: { payee: null, usdEquivalent: 10 }")]
    [InlineData("payment: { payee: Agent, usdEquivalent: 10, breakdown: [{ to: FSB, usd: 10 }] }")]
    [InlineData(
        "payment: { payee: Agent, usdEquivalent: 10, bankChain: [{ bank: Main Intelligence Directorate }] }"
    )]
    [InlineData(
        "{ txn.activities: [open_correspondent], payment: { bankChain: [{ bank: GRU }] } }"
    )]
    [InlineData("place: { destination: UA-43 }")]
    [InlineData("place: { destination: RU-CR }")]
    [InlineData("place: { destination: RU-SEV }")]
    [InlineData("place: { destination: UA-SEVASTOPOL }")]
    [InlineData("place: { destination: KZ, city: Sevastopol }")]
    public void A_sale_is_not_clear(string over) =>
        Assert.NotEqual(Outcome.Permitted, Decided(Sale, over));

    [Theory]
    [InlineData("payment: { usdEquivalent: 9000, purpose: permit_fee }")]
    [InlineData("payment: { usdEquivalent: 9000, purpose: notification_fee }")]
    [InlineData("payment: { usdEquivalent: 9000, payee: Agent LLC }")]
    [InlineData(
        "payment: { usdEquivalent: 9000, payee: Agent LLC, breakdown: [{ to: FSB, usd: 1000 }] }"
    )]
    [InlineData("payment: { usdEquivalent: 9000, payee: Agent LLC, breakdown: [{ usd: 9000 }] }")]
    [InlineData("payment: { usdEquivalent: 9000, splitOf: 1, secondPayer: Z }")]
    [InlineData("payment: { usdEquivalent: { from: 4000, to: 6000 } }")]
    [InlineData("payment: { usdEquivalent: null }")]
    [InlineData("payment: { debitsBlockedAccount: null }")]
    [InlineData("payment: { initiatedOn: { from: 2016-12-30, to: 2017-02-10 } }")]
    [InlineData("payment: { initiatedOn: 2017-01-10 }")]
    [InlineData("payment: { valueDate: null }")]
    [InlineData("ledger: { feesPaidSameYearUsd: null }")]
    [InlineData("ledger: { feesPaidSameYearUsd: 0, entries: [{ date: 2017-01-01 }] }")]
    [InlineData("txn: { activities: [comply_regulation] }")]
    [InlineData("txn: { activities: [travel] }")]
    [InlineData(
        "item: { subjectToEar: true, commerceAuthorization: no_license_required, endUser: FSB }"
    )]
    [InlineData(
        "item: { subjectToEar: true, eccn: 5A002.a, commerceAuthorization: no_license_required }"
    )]
    [InlineData("item: { subjectToEar: true, commerceAuthorization: null }")]
    [InlineData("place: { crimea: null }")]
    [InlineData("place: { crimea: true }")]
    [InlineData("permit: { issuer: { oneOf: [FSB, GRU] } }")]
    [InlineData("permit: { purpose: other }")]
    [InlineData("parties: [{ name: FSB, role: permit_issuer }, { name: GRU, role: agent }]")]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, holder: Other Corp }] }"
    )]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: null }] }"
    )]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, limitUsd: 100 }] }"
    )]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, limitUsd: null }] }"
    )]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, validTo: 2016-01-01 }] }"
    )]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: BIS, conditionsMet: true }] }"
    )]
    [InlineData("{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, conditionsMet: true }] }")]
    [InlineData(
        "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, prohibitions: [] }] }"
    )]
    [InlineData("assessment: { asOf: 2014-01-01 }")]
    [InlineData("txn: { date: 2026-06-27 }")]
    public void A_fee_is_not_clear(string over) =>
        Assert.NotEqual(Outcome.Permitted, Decided(Fee, over));

    /// <summary>Two things said of one person or place, of which one would clear what the other stops.</summary>
    [Theory]
    [InlineData("PV0229", "place: { destination: Crimea }")]
    [InlineData("PV0229", "place: { destination: Sevastopol }")]
    [InlineData("PV0231", "place: { destination: RU, city: Sevastopol, crimea: false }")]
    [InlineData("PV0231", "place: { region: Republic of Crimea, crimea: false }")]
    [InlineData("PV0230", "parties: [{ name: FSB, listUid: 'ofac-sdn:17018' }]")]
    [InlineData(
        "PV0230",
        "parties: [{ name: Federal Securty Service, listUid: 'ofac-sdn:17018' }]"
    )]
    [InlineData("PV0230", "payment: { bankChain: [{ bank: GRU, listUid: 'ofac-sdn:21344' }] }")]
    [InlineData("PV0230", "actor: { name: FSB, listUid: 'ofac-sdn:17018' }")]
    [InlineData("PV0227", "payment: { payee: nobody }")]
    [InlineData("PV0227", "payment: { payee: '21344' }")]
    [InlineData("PV0227", "parties: [{ name: X, ownership: [{ owner: nobody, pct: 100 }] }]")]
    [InlineData("PV0227", "parties: [{ name: X, controlledBy: ['!!!'] }]")]
    [InlineData("PV0228", "payment: { currency: usd, amount: 9000, usdEquivalent: 1 }")]
    [InlineData("PV0228", "payment: { currency: US$, amount: 9000, usdEquivalent: 1 }")]
    public void A_contradiction_is_refused_and_not_decided(string code, string over)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Decided(Sale, over));
        Assert.Equal(code, Assert.Single(refused.Diagnostics).Code);
    }

    [Theory]
    [InlineData("FSB", true)]
    [InlineData("Y (blocked)", true)]
    [InlineData("Bob Quimby", false)]
    [InlineData("Federal Securty Service", false)]
    public void Only_a_blocked_person_is_a_blocked_controller(string by, bool flag) =>
        Assert.Equal(
            flag,
            DecidedInFull(Sale, $"parties: [{{ name: X, controlledBy: ['{by}'] }}]")
                .RiskFlags.Any(f => f.Id == "controlled_by_blocked_person")
        );

    [Fact]
    public void A_specific_license_that_covers_it_lifts() =>
        Assert.Equal(
            Outcome.Permitted,
            Decided(
                Fee,
                "{ txn.date: 2017-01-10, authorizations: [{ id: SL-1, authority: OFAC, conditionsMet: true, limitUsd: 2000, holder: Northlake, validFrom: 2017-01-01, validTo: 2017-01-10 }] }"
            )
        );

    private static Outcome Decided(string below, string over) => DecidedInFull(below, over).Outcome;

    private static Decision DecidedInFull(string below, string over)
    {
        var merged = TextMerge.Over(Nested(below), Nested(over));
        return Desk.Decide(
            new TransactionReader(Lawbook.Vocabulary).Read(merged),
            DeskOptions.Default
        ).Decision;
    }

    /// <summary>Dotted keys of the line over it are written nested, so that they replace what lies below.</summary>
    private static TextNode.Mapping Nested(string text)
    {
        var mapping = (TextNode.Mapping)YamlText.Read("t", text);
        return mapping with
        {
            Entries =
            [
                .. mapping.Entries.Select(e =>
                    e.Key.Split('.') is [var group, var fact]
                        ? new TextNode.Entry(
                            group,
                            e.KeySpan,
                            new TextNode.Mapping(
                                [new TextNode.Entry(fact, e.KeySpan, e.Value)],
                                e.KeySpan
                            )
                        )
                        : e
                ),
            ],
        };
    }
}
