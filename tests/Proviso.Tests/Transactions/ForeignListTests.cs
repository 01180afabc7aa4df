using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Lists;
using Proviso.Tests.Lists;

namespace Proviso.Tests.Transactions;

/// <summary>Who stands on a list whose law is not loaded is never permitted: the regime stays a tag that no law of the pack knows.</summary>
public sealed class ForeignListTests
{
    private static readonly Lawbook Lawbook = EmbeddedLaw.Load();

    public static TheoryData<string> Forms =>
        [.. SmallLists.All.Keys.Where(form => !form.StartsWith("US ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_sale_to_a_party_of_another_issuer_is_undetermined(string form)
    {
        var edition = SmallLists.Read(SmallLists.All[form]);
        var desk = new FrontDesk(Lawbook, [edition]);
        foreach (var party in edition.Parties)
        {
            var decision = Decided(desk, party.Name);
            Assert.Equal(Outcome.Undetermined, decision.Outcome);
            Assert.Contains(
                decision.MissingFacts,
                f => f.Fact.StartsWith("law:", StringComparison.Ordinal)
            );
        }

        Assert.Equal(Outcome.Permitted, Decided(desk, "Somebody Else Altogether").Outcome);
    }

    [Theory]
    [InlineData("FEDERAL SECURITY SERVICE", Outcome.Prohibited)]
    [InlineData("Zavod Priboi (ZP)", Outcome.Undetermined)]
    public void In_the_screening_list_only_the_SDN_lists_own_tags_are_known_to_the_law(
        string name,
        Outcome outcome
    ) =>
        Assert.Equal(
            outcome,
            Decided(
                new FrontDesk(
                    Lawbook,
                    [SmallLists.Read(SmallLists.Text("csl.csv", SmallLists.Csl(Row(name))))]
                ),
                name
            ).Outcome
        );

    [Fact]
    public void An_entry_of_a_list_that_does_not_block_is_not_blocked_by_the_tag_it_shares()
    {
        var edition = SmallLists.Read(
            SmallLists.Text(
                "csl.csv",
                SmallLists.Csl(
                    SmallLists.CslRow(
                        ("_id", "5"),
                        ("entity_number", "5"),
                        (
                            "source",
                            "Sectoral Sanctions Identifications List (SSI) - Treasury Department"
                        ),
                        ("type", "Entity"),
                        ("programs", "UKRAINE-EO13661"),
                        ("name", "ACME NEFT")
                    )
                )
            )
        );
        Assert.Equal(
            Outcome.Undetermined,
            Decided(new FrontDesk(Lawbook, [edition]), "ACME NEFT").Outcome
        );
    }

    [Fact]
    public void A_second_list_that_names_the_party_takes_no_prohibition_away()
    {
        var ofac = SmallLists.Read(
            SmallLists.Text(
                "sdn.csv",
                "9,\"ZAVOD PRIBOI\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
            )
        );
        Assert.Equal(
            Outcome.Prohibited,
            Decided(new FrontDesk(Lawbook, [ofac]), "Zavod Priboi").Outcome
        );
        Assert.Equal(
            Outcome.Prohibited,
            Decided(
                new FrontDesk(Lawbook, [Canadian("Zavod Priboi"), ofac]),
                "Zavod Priboi"
            ).Outcome
        );
    }

    [Fact]
    public void What_a_license_permits_is_open_again_where_another_list_names_the_party_too()
    {
        Assert.Equal(Outcome.Permitted, Fee(StarterEdition.Load()).Outcome);
        var decision = Fee(StarterEdition.Load(), Canadian("Federal Security Service"));
        Assert.Equal(Outcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.MissingFacts, f => f.Fact == "law:CA-Russia");
    }

    [Fact]
    public void Two_entries_of_one_list_under_one_name_remain_a_question() =>
        Assert.Equal(
            Outcome.Undetermined,
            Decided(
                new FrontDesk(
                    Lawbook,
                    [
                        SmallLists.Read(
                            SmallLists.Text(
                                "sdn.csv",
                                "9,\"ZAVOD PRIBOI\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n8,\"ZAVOD PRIBOI\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
                            )
                        ),
                    ]
                ),
                "Zavod Priboi"
            ).Outcome
        );

    private static ListEdition Canadian(string name) =>
        SmallLists.Read(
            SmallLists.Text(
                "sema.xml",
                SmallLists.Sema(
                    $"<record><Country>Russia / Russie</Country><EntityOrShip>{name}</EntityOrShip><Schedule>1, Part 2</Schedule><Item>330</Item><DateOfListing>2015-01-01</DateOfListing></record>"
                )
            )
        );

    private static Decision Fee(params ImmutableArray<ListEdition> editions) =>
        new FrontDesk(Lawbook, editions)
            .Decide(
                new TransactionReader(Lawbook.Vocabulary).Read(
                    YamlText.Read(
                        "t",
                        """
                        txn: { date: 2017-03-14, activities: [request_permit, receive_permit, pay_fee] }
                        actor: { name: Northlake, usPerson: true }
                        parties: [{ name: FSB, role: permit_issuer, listUid: "ofac-sdn:21344" }]
                        permit: { issuer: FSB, type: notification, purpose: it_import, territory: RU }
                        item: { kind: it_product, eccn: 5A992.c, subjectToEar: false }
                        place: { destination: RU, crimea: false }
                        payment: { usdEquivalent: 1200, payee: FSB, purpose: fsb_permit_fee, debitsBlockedAccount: false }
                        ledger: { feesPaidSameYearUsd: 0 }
                        """
                    )
                ),
                DeskOptions.Default
            )
            .Decision;

    private static string Row(string name) =>
        name.EndsWith(')')
            ? SmallLists.CslRow(("_id", "a"), ("source", SmallLists.EntityList), ("name", name))
            : SmallLists.CslRow(
                ("_id", "21344"),
                ("entity_number", "21344"),
                ("source", SmallLists.Sdn),
                ("type", "Entity"),
                ("programs", "CYBER2"),
                ("name", name)
            );

    // On a day of the list: what was before or after it is another question.
    private static Decision Decided(FrontDesk desk, string name)
    {
        var day = desk.NewestEdition!.Value;
        var facts = YamlText.Read(
            "t",
            $"{{ txn.date: {day:uuuu-MM-dd}, txn.activities: [sell_goods], actor.usPerson: true, item: {{ kind: goods, subjectToEar: false, recipient: Wilmington Bakery, endUser: Wilmington Bakery }}, place.destination: US, parties: [{{ name: \"{name}\" }}] }}"
        );
        return desk.Decide(
            new TransactionReader(Lawbook.Vocabulary).Read(facts),
            DeskOptions.Default
        ).Decision;
    }
}
