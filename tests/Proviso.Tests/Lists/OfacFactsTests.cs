using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>What is read out of the remarks and the other columns, by the shapes counted in real editions.</summary>
public sealed class OfacFactsTests
{
    private static ListedParty Party(string remarks, string type = "individual") =>
        Csv.Read(
            Csv.Row(1, "X", "CUBA", remarks)
                .Replace("-0- ,\"CUBA\"", $"\"{type}\",\"CUBA\"", StringComparison.Ordinal)
        ).Parties[0];

    [Theory]
    [InlineData("25 Apr 1966", "1966-04-25", "1966-04-25", DatePrecision.Day, false)]
    [InlineData("1958", "1958-01-01", "1958-12-31", DatePrecision.Year, false)]
    [InlineData("Feb 1972", "1972-02-01", "1972-02-29", DatePrecision.Month, false)]
    [InlineData("circa 1956", "1956-01-01", "1956-12-31", DatePrecision.Year, true)]
    [InlineData("1966 to 1967", "1966-01-01", "1967-12-31", DatePrecision.Range, false)]
    [InlineData(
        "01 Mar 1961 to 31 Mar 1962",
        "1961-03-01",
        "1962-03-31",
        DatePrecision.Range,
        false
    )]
    [InlineData("Mar 1980 to Mar 1981", "1980-03-01", "1981-03-31", DatePrecision.Range, false)]
    [InlineData("circa 01 Jan 1961", "1961-01-01", "1961-01-01", DatePrecision.Day, true)]
    [InlineData("circa 1979-1982", "1979-01-01", "1982-12-31", DatePrecision.Range, true)]
    public void A_date_of_birth_keeps_its_text_and_its_precision(
        string text,
        string from,
        string to,
        DatePrecision precision,
        bool isCirca
    )
    {
        var birth = Assert.Single(Party($"DOB {text}.").BirthDates);
        Assert.Equal(text, birth.Text);
        Assert.Equal((Date(from), Date(to)), (birth.From, birth.To));
        Assert.Equal((precision, isCirca), (birth.Precision, birth.IsCirca));
    }

    [Theory]
    [InlineData("DOB 31 Feb 1960")]
    [InlineData("DOB 1960s")]
    [InlineData("DOB 1967 to 1966")]
    [InlineData("DOB 10 Foo 1960")]
    [InlineData("DOB 00 Jan 1960")]
    [InlineData("DOB 0000")]
    [InlineData("DOB an 1960")]
    public void A_date_of_birth_that_is_none_stays_in_the_remarks(string segment)
    {
        var party = Party(segment + "; Gender Male.");
        Assert.Empty(party.BirthDates);
        Assert.Equal([segment], party.OtherRemarks);
    }

    [Fact]
    public void Alt_repeats_the_kind_of_what_follows()
    {
        var party = Party(
            "DOB 1960; alt. DOB 1961; POB Moscow, Russia; alt. POB Kfarkela, Lebanon; nationality Russia; alt. nationality Iran; citizen Russia; Passport 1 (Russia); alt. Passport 2."
        );
        Assert.Equal(["1960", "1961"], party.BirthDates.Select(birth => birth.Text));
        Assert.Equal(["Moscow, Russia", "Kfarkela, Lebanon"], party.BirthPlaces);
        Assert.Equal(["Russia", "Iran"], party.Nationalities);
        Assert.Equal(["Russia"], party.Citizenships);
        Assert.Equal(["1", "2"], party.Identifiers.Select(id => id.Number));
        Assert.Empty(party.OtherRemarks);
    }

    [Theory]
    [InlineData(
        "Passport 284158 (Iraq) expires 21 Aug 2005",
        IdentifierKind.Passport,
        "284158",
        "Iraq",
        "",
        "21 Aug 2005"
    )]
    [InlineData(
        "Passport A1 (Norway) issued 11 May 2011 expires 11 May 2020",
        IdentifierKind.Passport,
        "A1",
        "Norway",
        "11 May 2011",
        "11 May 2020"
    )]
    [InlineData(
        "Passport NO34409/129 issued Jul 1997",
        IdentifierKind.Passport,
        "NO34409/129",
        "",
        "Jul 1997",
        ""
    )]
    [InlineData("Passport 265 216 (Egypt)", IdentifierKind.Passport, "265 216", "Egypt", "", "")]
    [InlineData(
        "Passport RL 0962973 (Lebanon) expires 08 Feb 2012",
        IdentifierKind.Passport,
        "RL 0962973",
        "Lebanon",
        "",
        "08 Feb 2012"
    )]
    [InlineData(
        "National ID No. 216040 (Yemen)",
        IdentifierKind.NationalId,
        "216040",
        "Yemen",
        "",
        ""
    )]
    [InlineData(
        "C.U.R.P. # HESU430525HBCRMR13 (Mexico)",
        IdentifierKind.NationalId,
        "HESU430525HBCRMR13",
        "Mexico",
        "",
        ""
    )]
    [InlineData("Tax ID No. AABA 670850 Y", IdentifierKind.TaxId, "AABA 670850 Y", "", "", "")]
    [InlineData(
        "Italian Fiscal Code: KMMMHD68D03Z352N",
        IdentifierKind.TaxId,
        "KMMMHD68D03Z352N",
        "",
        "",
        ""
    )]
    [InlineData("V.A.T. Number BE 454,419,759", IdentifierKind.TaxId, "BE 454,419,759", "", "", "")]
    [InlineData(
        "NIT # 800018928-0 (Colombia)",
        IdentifierKind.TaxId,
        "800018928-0",
        "Colombia",
        "",
        ""
    )]
    [InlineData(
        "Registration Number 1147746803049 (Russia)",
        IdentifierKind.Registration,
        "1147746803049",
        "Russia",
        "",
        ""
    )]
    [InlineData(
        "Folio Mercantil No. 22839 (Jalisco) (Mexico)",
        IdentifierKind.Registration,
        "22839",
        "Mexico",
        "",
        ""
    )]
    [InlineData("SWIFT/BIC AEIBGB2L", IdentifierKind.SwiftBic, "AEIBGB2L", "", "", "")]
    [InlineData("BIK (RU) 044030707", IdentifierKind.BankCode, "044030707", "", "", "")]
    [InlineData("D-U-N-S Number 52-024-2307", IdentifierKind.DunsNumber, "52-024-2307", "", "", "")]
    [InlineData("MMSI 572469210", IdentifierKind.Mmsi, "572469210", "", "", "")]
    [InlineData(
        "Aircraft Construction Number (also called L/N or S/N or F/N) 8401",
        IdentifierKind.AircraftSerial,
        "8401",
        "",
        "",
        ""
    )]
    [InlineData(
        "Passport 488555 (Korea, North)",
        IdentifierKind.Passport,
        "488555",
        "Korea, North",
        "",
        ""
    )]
    public void An_identifier_has_its_kind_number_country_and_dates(
        string segment,
        IdentifierKind kind,
        string number,
        string country,
        string issued,
        string expires
    )
    {
        var id = Assert.Single(Party(segment + ".").Identifiers);
        Assert.Equal(
            (kind, number, country, issued, expires, segment),
            (id.Kind, id.Number, id.Country, id.Issued, id.Expires, id.Text)
        );
        Assert.StartsWith(id.Words, segment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vessel Registration Identification IMO 7406784", "vessel", IdentifierKind.Imo)]
    [InlineData("Company Number IMO 7406784", "entity", IdentifierKind.ImoCompany)]
    [InlineData("Identification Number IMO 7406784", "entity", IdentifierKind.ImoCompany)]
    public void An_IMO_number_is_the_ships_or_the_companys(
        string segment,
        string type,
        IdentifierKind kind
    )
    {
        var id = Assert.Single(Party(segment + ".", type).Identifiers);
        Assert.Equal((kind, "7406784"), (id.Kind, id.Number));
    }

    [Fact]
    public void A_digital_currency_address_has_its_currency()
    {
        var id = Assert.Single(
            Party("Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h.").Identifiers
        );
        Assert.Equal(
            (IdentifierKind.DigitalCurrencyAddress, "XBT", "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"),
            (id.Kind, id.Currency, id.Number)
        );
    }

    [Theory]
    [InlineData("Secondary sanctions risk: section 1(b) of Executive Order 13224")]
    [InlineData("Executive Order 13662 Directive Determination - Subject to Directive 1")]
    [InlineData("Organization Established Date 1969")]
    [InlineData("Target Type State-Owned Enterprise")]
    [InlineData("Passport issued in Sarajevo, Bosnia-Herzegovina")]
    [InlineData("Registration Country Iran")]
    [InlineData("Email:adelb@shabakah.net.sa")]
    [InlineData("Fax: 00972 22407610")]
    [InlineData("Website stc-spb.ru")]
    [InlineData("all offices worldwide")]
    public void What_is_no_identifier_stays_among_the_other_remarks(string segment)
    {
        var party = Party(segment + "; Gender Male.");
        Assert.Empty(party.Identifiers);
        Assert.Equal([segment], party.OtherRemarks);
        Assert.Equal("Male", party.Gender);
    }

    [Fact]
    public void A_title_repeats_in_the_remarks_and_counts_once()
    {
        var row = Csv.Row(1, "X, Y", "CUBA", "DOB 1960; Brigadier General; Commander; retired.")
            .Replace(
                "\"CUBA\",-0- ,",
                "\"CUBA\",\"Commander; Brigadier General\",",
                StringComparison.Ordinal
            );
        var party = Csv.Read(row).Parties[0];
        Assert.Equal(["Commander", "Brigadier General"], party.Titles);
        Assert.Equal(["retired"], party.OtherRemarks);
    }

    [Fact]
    public void A_vessel_has_its_call_sign_type_tonnages_flags_and_owner()
    {
        var vessel = Csv.Read(
                "9,\"ACECHILLY\",\"vessel\",\"SDGT\",-0- ,\"T2EA4\",\"Crude Oil Tanker\",\"159,681\",\"81,479\",\"Panama\",\"Owner Ltd\",\"Vessel Year of Build 2003; Former Vessel Flag Malta; alt. Former Vessel Flag None Identified; Vessel Registration Identification IMO 9213313; MMSI 1.\"\n"
            )
            .Parties[0]
            .Vessel!;
        Assert.Equal(
            ("T2EA4", "Crude Oil Tanker", "159,681", "81,479", "Panama", "Owner Ltd", "2003"),
            (
                vessel.CallSign,
                vessel.Type,
                vessel.Tonnage,
                vessel.GrossTonnage,
                vessel.Flag,
                vessel.Owner,
                vessel.YearOfBuild
            )
        );
        Assert.Equal(["Malta", "None Identified"], vessel.FormerFlags);
        Assert.Null(Party("DOB 1960.").Vessel);
    }

    [Fact]
    public void An_address_comes_from_add_csv_and_a_row_of_nulls_is_none()
    {
        var party = Csv.Read(
            Csv.File(Csv.Fsb),
            Csv.File(
                "21344,33333,\"Ulitsa Kuznetskiy Most, Dom 22\",\"Moscow 107031\",\"Russia\",-0- \n21344,33334,-0- ,-0- ,-0- ,-0- \n21344,33335,-0- ,-0- ,\"Region: Gaza\",\"former\"\n",
                "add.csv"
            )
        ).Parties[0];
        Assert.Equal(
            [
                new Address(33333, "Ulitsa Kuznetskiy Most, Dom 22", "Moscow 107031", "Russia", ""),
                new Address(33335, "", "", "Region: Gaza", "former"),
            ],
            party.Addresses
        );
        Assert.Equal("Region: Gaza, former", party.Addresses[1].ToString());
    }

    [Fact]
    public void A_name_with_two_commas_is_one_name()
    {
        var edition = Csv.Read(Csv.Row(1, "DELOS REYES, Feliciano Semborio, Jr.", "SDGT"));
        Assert.Equal("DELOS REYES, Feliciano Semborio, Jr.", edition.Parties[0].Name);
        Assert.Single(edition.ByExactName("DELOS REYES, Feliciano Semborio, Jr."));
    }

    [Theory]
    [InlineData("a.k.a. 'A'", NameKind.Aka)]
    [InlineData("f.k.a. 'A'", NameKind.Fka)]
    [InlineData("n.k.a. 'A'", NameKind.Nka)]
    public void A_weak_alias_has_its_kind(string segment, NameKind kind) =>
        Assert.Equal(new PartyName("A", NameStrength.Weak, kind), Party(segment + ".").Names[^1]);

    [Fact]
    public void Every_segment_stands_in_exactly_one_place_and_the_text_whole_in_Remarks()
    {
        const string remarks =
            "DOB 1960; a.k.a. 'Q'; Linked To: Y; Gender Male; Gender Female; DOB ; Passport; something else.";
        var party = Party(remarks);
        Assert.Equal(remarks, party.Remarks);
        Assert.Equal(["Gender Female", "DOB", "Passport", "something else"], party.OtherRemarks);
    }

    private static LocalDate Date(string iso) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
