using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class ListDeltaTests
{
    private static readonly EditionDate Date = EditionDate.Given(new LocalDate(2020, 1, 1));

    private static ListEdition Edition(params string[] rows) => Csv.Edition(Date, rows);

    private static FieldChange Change(string older, string newer) =>
        Assert.Single(
            Assert
                .Single(
                    ListDelta
                        .Between(
                            Edition(Csv.Row(1, "X", "CUBA", older)),
                            Edition(Csv.Row(1, "X", "CUBA", newer))
                        )
                        .Changed
                )
                .Fields
        );

    [Theory]
    [InlineData("DOB 1960.", "DOB 1961.", "birth_dates", "1960", "1961")]
    [InlineData("POB A.", "POB B.", "birth_places", "A", "B")]
    [InlineData("nationality A.", "nationality B.", "nationalities", "A", "B")]
    [InlineData("citizen A.", "citizen B.", "citizenships", "A", "B")]
    [InlineData("Gender Male.", "Gender Female.", "gender", "Male", "Female")]
    [InlineData(
        "Passport 1 (A).",
        "Passport 1 (B).",
        "identifiers",
        "Passport 1 (A)",
        "Passport 1 (B)"
    )]
    [InlineData("a.k.a. 'A'.", "a.k.a. 'B'.", "weak_aliases", "aka A", "aka B")]
    [InlineData("Linked To: A.", "Linked To: B.", "linked_to", "A", "B")]
    [InlineData("Website a.", "Website b.", "other_remarks", "Website a", "Website b")]
    [InlineData(
        "Former Vessel Flag A.",
        "Former Vessel Flag B.",
        "vessel",
        "former flag A",
        "former flag B"
    )]
    public void A_change_names_its_field_and_both_sides(
        string older,
        string newer,
        string field,
        string before,
        string after
    )
    {
        var change = Change(older, newer);
        Assert.Equal(field, change.Field);
        Assert.Equal([before], change.Old);
        Assert.Equal([after], change.New);
        Assert.Contains(field, ListDelta.Fields);
    }

    [Fact]
    public void A_changed_column_is_a_changed_party_whichever_it_is()
    {
        string[] cells = ["1", "\"X\"", "\"vessel\"", "\"CUBA\"", .. Enumerable.Repeat("\"a\"", 8)];
        var older = Edition(string.Join(',', cells));
        for (var column = 1; column < cells.Length; column++)
        {
            var other = (string[])cells.Clone();
            other[column] = column == 2 ? "\"aircraft\"" : "\"b\"";
            var delta = ListDelta.Between(older, Edition(string.Join(',', other)));
            Assert.NotEmpty(Assert.Single(delta.Changed).Fields);
        }
    }

    [Fact]
    public void Order_never_matters()
    {
        var older = Edition(
            Csv.Row(
                1,
                "X",
                "CUBA] [IRAN",
                "DOB 1960; alt. DOB 1961; a.k.a. 'A'; a.k.a. 'B'; x; y."
            ),
            Csv.Row(2, "Y", "CUBA")
        );
        var newer = Edition(
            Csv.Row(2, "Y", "CUBA"),
            Csv.Row(1, "X", "IRAN] [CUBA", "y; x; a.k.a. 'B'; DOB 1961; alt. DOB 1960; a.k.a. 'A'.")
        );
        Assert.True(ListDelta.Between(older, newer).IsEmpty);
    }

    [Fact]
    public void Who_comes_and_who_goes_are_told_apart()
    {
        var delta = ListDelta.Between(
            Edition(Csv.Row(1, "X", "CUBA"), Csv.Row(2, "Y", "CUBA")),
            Edition(Csv.Row(2, "Y", "CUBA"), Csv.Row(3, "Z", "CUBA"))
        );
        Assert.Equal(["ofac-sdn:3"], delta.Added.Select(party => party.Key));
        Assert.Equal(["ofac-sdn:1"], delta.Removed.Select(party => party.Key));
        Assert.Empty(delta.Changed);
    }

    [Fact]
    public void A_missing_alias_file_is_a_caveat_and_not_a_change()
    {
        var with = Csv.Read(Csv.File(Csv.Fsb), Csv.File(Csv.FsbAlias, "alt.csv"));
        var delta = ListDelta.Between(with, Csv.Read(Csv.Fsb));
        Assert.True(delta.IsEmpty);
        Assert.Contains(
            "The aliases are not compared: the edition of 2022-07-06 lacks their file.",
            delta.Caveats
        );
        var changed = ListDelta.Between(
            with,
            Csv.Read(
                Csv.File(Csv.Fsb),
                Csv.File(
                    Csv.FsbAlias.Replace("SLUZHBA", "SLUSHBA", StringComparison.Ordinal),
                    "alt.csv"
                )
            )
        );
        Assert.Equal("aliases", Assert.Single(Assert.Single(changed.Changed).Fields).Field);
    }

    [Fact]
    public void Editions_of_two_lists_are_not_compared()
    {
        var other = new ListEdition("OFAC", "ofac-cons", Date, Digest.Of(""), [], []);
        Assert.Throws<ArgumentException>(() =>
            ListDelta.Between(Edition(Csv.Row(1, "X", "CUBA")), other)
        );
    }

    /// <summary>
    /// INDEX.md counts 38 removed, 2 added, 1 changed over the 12 columns of sdn.csv. With the aliases and the
    /// addresses the changed party is still one: the aliases of all 7,735 parties in both are the same, and the
    /// only party with another address is the one whose remarks changed.
    /// </summary>
    [Fact]
    public void In_summer_2019_38_went_2_came_and_1_changed()
    {
        var delta = ListDelta.Between(
            Snapshots.Read("sdn_2019-07-25"),
            Snapshots.Read("sdn_2019-08")
        );
        Assert.Equal(38, delta.Removed.Length);
        Assert.Equal(["ofac-sdn:26944", "ofac-sdn:26950"], delta.Added.Select(party => party.Key));
        var change = Assert.Single(delta.Changed);
        Assert.Equal("ofac-sdn:18932", change.Key);
        Assert.Equal(
            ["programs", "birth_places", "identifiers", "addresses", "linked_to", "other_remarks"],
            change.Fields.Select(field => field.Field)
        );
        Assert.Equal(["HIFPAA", "SDGT"], change.Fields[0].New);
        var addresses = change.Fields.Single(field => field.Field == "addresses");
        Assert.Empty(addresses.Old.Except(addresses.New));
        Assert.Equal(
            ["Mazraa, Salim Slam St., Borj Al Salam Bldg., Beirut, Lebanon"],
            addresses.New.Except(addresses.Old)
        );
        Assert.Equal(
            ["Passport RL0962973 (Lebanon)"],
            change.Fields.Single(field => field.Field == "identifiers").Old
        );
    }

    /// <summary>
    /// Between 2015-01-17 and 2018-01-27 SCREENING.md counts 1,834 who came and 1,642 who went; read the other
    /// way round the two change places.
    /// </summary>
    [Fact]
    public void Read_backwards_who_came_is_who_went()
    {
        var older = Snapshots.Read("sdn_2015-01-17");
        var newer = Snapshots.Read("sdn_2018-01-27");
        var forward = ListDelta.Between(older, newer);
        var back = ListDelta.Between(newer, older);
        Assert.Equal((1834, 1642), (forward.Added.Length, forward.Removed.Length));
        Assert.Equal(forward.Added, back.Removed);
        Assert.Equal(
            forward.Changed.SelectMany(c => c.Fields).Select(f => string.Join('|', f.Old)),
            back.Changed.SelectMany(c => c.Fields).Select(f => string.Join('|', f.New))
        );
    }
}
