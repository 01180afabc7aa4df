using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class OfacCsvReaderTests
{
    private static readonly string NextRow = Csv.Row(
        21343,
        "MAIN INTELLIGENCE DIRECTORATE",
        "CYBER2"
    );

    [Fact]
    public void A_party_has_its_key_kind_programs_and_names()
    {
        var edition = Csv.Read(Csv.File(Csv.Fsb), Csv.File(Csv.FsbAlias, "alt.csv"));
        var party = edition.ByKey("ofac-sdn:21344")!;

        Assert.Equal(PartyKind.Entity, party.Kind);
        Assert.Equal(["NPWMD", "CYBER2", "CAATSA-RUSSIA"], party.Programs);
        Assert.Equal(
            [
                new PartyName("FEDERAL SECURITY SERVICE", NameStrength.Strong, NameKind.Primary),
                new PartyName(
                    "FEDERALNAYA SLUZHBA BEZOPASNOSTI",
                    NameStrength.Strong,
                    NameKind.Aka
                ),
                new PartyName("FSB", NameStrength.Weak, NameKind.Aka),
            ],
            party.Names
        );
        Assert.Empty(edition.Caveats);
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n"
    )]
    [InlineData("\"Ent_num\",b,c,d,e,f,g,h,i,j,k,l\r\n")]
    [InlineData("ID,b,c,d,e,f,g,h,i,j,k,l\r\n")]
    [InlineData("\uFEFF")]
    public void A_header_row_of_a_mirror_is_no_party(string header) =>
        Assert.Single(Csv.Read(header + Csv.Fsb).Parties);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r\n\u001A")]
    [InlineData("\r\n\u001A\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("")]
    public void Line_ends_and_the_closing_0x1A_are_no_party(string end) =>
        Assert.Single(Csv.Read(Csv.Fsb + end).Parties);

    [Fact]
    public void The_null_has_a_trailing_space_and_is_empty()
    {
        var party = Csv.Read(NextRow + "\r\n").Parties[0];
        Assert.Equal("", party.Remarks);
        Assert.Equal(PartyKind.Entity, party.Kind);
    }

    [Fact]
    public void The_null_of_a_trimmed_last_row_is_still_the_null() =>
        Assert.Equal("", Csv.Read(NextRow.TrimEnd()).Parties[0].Remarks);

    [Theory]
    [InlineData("a.k.a. 'FSB'.", "FSB")]
    [InlineData("alt. a.k.a. 'FSB'; DOB 1990.", "FSB")]
    [InlineData("a.k.a. ''FOOPIE''; x.", "'FOOPIE'")]
    [InlineData("a.k.a. 'AL-KARKH', 'Yusuf'.", "AL-KARKH', 'Yusuf")]
    [InlineData("f.k.a. 'SINA'; Linked To: X.", "SINA")]
    public void A_weak_alias_stands_in_the_remarks_only(string remarks, string alias)
    {
        var party = Csv.Read(Csv.Row(1, "X", "CUBA", remarks)).Parties[0];
        Assert.Equal(alias, party.Names[^1].Text);
        Assert.Equal(NameStrength.Weak, party.Names[^1].Strength);
    }

    [Fact]
    public void A_link_is_a_name_without_the_closing_full_stop() =>
        Assert.Equal(
            ["RED MUNDIAL INMOBILIARIA, S.A", "FEDERAL SECURITY SERVICE"],
            Csv.Read(
                    Csv.Row(
                        1,
                        "X",
                        "CUBA",
                        "Linked To: RED MUNDIAL INMOBILIARIA, S.A; Linked To: FEDERAL SECURITY SERVICE."
                    )
                )
                .Parties[0]
                .LinkedTo
        );

    [Fact]
    public void Remarks_cut_at_1000_characters_go_on_in_the_comments()
    {
        const string head = "; a.k.a. 'FIRST'; a.k.a. 'SEC";
        var row = Csv.Row(7, "X", "CUBA", new string('x', 1000 - head.Length) + head);

        var cut = Csv.Read(row);
        Assert.Equal(["X", "FIRST"], cut.Parties[0].Names.Select(name => name.Text));
        Assert.Contains(cut.Caveats, caveat => caveat.Contains("1,000", StringComparison.Ordinal));

        var whole = Csv.Read(Csv.File(row), Csv.File("7,\"OND'; Linked To: Y.\"", "c.csv"));
        Assert.Equal(["X", "FIRST", "SECOND"], whole.Parties[0].Names.Select(name => name.Text));
        Assert.Equal(["Y"], whole.Parties[0].LinkedTo);
    }

    [Fact]
    public void An_individual_is_found_with_the_given_name_first()
    {
        var edition = Csv.Read(
            "21328,\"KOROBOV, Igor Valentinovich\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        );
        Assert.Equal(PartyKind.Individual, edition.Parties[0].Kind);
        Assert.Single(edition.ByExactName("Igor Valentinovich Korobov"));
        Assert.Single(edition.ByExactName("Korobov, Igor Valentinovich"));
        Assert.Empty(edition.ByExactName("Igor Korobov"));
        Assert.Empty(edition.ByExactName("?"));
    }

    [Fact]
    public void Pipes_and_at_signs_delimit_too() =>
        Assert.Single(
            Csv.Read(
                "ent_num|b|c|d|e|f|g|h|i|j|k|l\n" + Csv.Row(1, "A", "B] [C").Replace(',', '|')
            ).Parties
        );

    [Fact]
    public void Which_file_is_which_the_content_tells_and_the_digest_does_not_depend_on_names()
    {
        var one = Csv.Read(Csv.File(Csv.Fsb, "a"), Csv.File(Csv.FsbAlias, "b"));
        var other = Csv.Read(Csv.File(Csv.FsbAlias, "sdn.csv"), Csv.File(Csv.Fsb, "alt.csv"));
        Assert.Equal(one.Sha256, other.Sha256);
        Assert.Equal(Digest.Of(Csv.Fsb + Csv.FsbAlias), one.Sha256);
    }

    [Fact]
    public void A_gzipped_file_is_the_same_edition()
    {
        var plain = Csv.File(Csv.Fsb);
        Assert.Equal(Csv.Read(plain).Sha256, Csv.Read(Csv.Packed(plain.Content.ToArray())).Sha256);
    }

    [Fact]
    public void A_missing_alias_file_is_a_caveat() =>
        Assert.Equal(
            ["alt.csv was not given: strong aliases are missing."],
            Csv.Read(Csv.Fsb).Caveats
        );
}
