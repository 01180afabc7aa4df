using CsCheck;
using NodaTime;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

public sealed class LawReaderTests
{
    [Fact]
    public void The_corpus_is_read_whole()
    {
        Assert.Equal("corpus-2026.06", Corpus.Book.Pack);
        Assert.Equal(new LocalDate(2026, 6, 26), Corpus.Book.VerifiedThrough);
        Assert.Equal(10, Corpus.Book.Instruments.Length);
    }

    [Fact]
    public void A_letter_has_the_body_of_its_family_under_its_own_ids()
    {
        var license = Assert.Single(Of("CYBER-GL1A").Authorizations);
        Assert.Equal("CYBER-GL1A", license.Id);
        Assert.Equal(
            ["CYBER-GL1A/(a)(1)", "CYBER-GL1A/(a)(2)", "CYBER-GL1A/(a)(3)"],
            license.Heads.Select(head => head.Id)
        );
        Assert.Equal("CYBER-GL1A/(a)(1)(ii)", license.Heads[0].Provided[1].Id);
        Assert.Equal("fsb-fees", license.Heads[0].Provided[1].Cap);
        Assert.Equal(["ofac-sdn:21344"], license.Parties);
        Assert.Equal("CYBER-GL1A/(b)(1)", license.Excludes[0].Id);
        Assert.Equal("CYBER-GL1A/(b)(1)", Of("CYBER-GL1A").Interpretations[3].About);
    }

    [Fact]
    public void Letters_of_a_family_share_one_reading_of_each_condition() =>
        Assert.Same(
            Of("CYBER-GL1").Authorizations[0].Heads[0].When,
            Of("CYBER-GL1A").Authorizations[0].Heads[0].When
        );

    [Fact]
    public void Ids_are_whole_the_way_lawyers_write_them()
    {
        Assert.Equal("EO13694/1(a)", Of("EO13694").Prohibitions[0].Id);
        Assert.Equal("CAATSA/224(a)(1)", Of("CAATSA/224").Prohibitions[0].Id);
        Assert.Equal("EAR/744supp4-FSB", Of("EAR/744supp4-FSB@v2").Prohibitions[0].Id);
        Assert.Equal(
            "EAR/744supp4-FSB/carve-out",
            Of("EAR/744supp4-FSB@v2").Prohibitions[0].Except[0].Id
        );
        Assert.Equal("50USC1702(b)(4)", Of("IEEPA").Exemptions[0].Id);
        Assert.Equal(
            ["31CFR578/report-blocked", "31CFR501/603-annual-0930", "31CFR578/keep"],
            Of("31CFR578").Duties.Select(duty => duty.Id)
        );
    }

    [Fact]
    public void A_section_with_when_alone_has_one_head_of_its_own_id()
    {
        var section = Of("31CFR578").Authorizations[0];
        Assert.Equal("31CFR578/504", section.Id);
        Assert.Equal("31CFR578/504", Assert.Single(section.Heads).Id);
        Assert.Equal("31CFR578/504(a)", section.Heads[0].Provided[0].Id);
        Assert.Equal(["ofac-sdn:99001"], section.PartiesExcept);
        Assert.Equal("31CFR578/507(a)", Of("31CFR578").Authorizations[1].Heads[0].Id);
    }

    [Fact]
    public void A_date_starts_at_midnight_in_New_York_and_an_instant_is_exact()
    {
        var date = Of("CYBER-GL1");
        Assert.Equal(Instant.FromUtc(2017, 2, 2, 5, 0), date.Window.From);
        Assert.Equal(new LocalDate(2017, 2, 2), date.KnownFrom);
        Assert.Equal(Instant.FromUtc(2015, 4, 1, 4, 1), Of("EO13694").Window.From);
        Assert.True(Of("IEEPA").Window is { From: null, FromUnknown: true });
    }

    [Fact]
    public void A_setting_is_a_term_of_the_vocabulary()
    {
        Assert.True(Corpus.Book.Vocabulary.TryFind("policy.capSubject", out var term));
        Assert.True(term is { Type: FactType.Text, Closed: true });
        Assert.Equal(["holder", "group"], term.Values);
    }

    [Fact]
    public void Designations_keep_what_is_not_known()
    {
        var gru = Corpus.Book.Designations.Single(party => party.Symbol == "GRU");
        Assert.Null(gru.Programs[0].From);
        Assert.Equal(SourceMark.Recalled, gru.Source.Mark);
        Assert.Equal("ofac-sdn:21344", Corpus.Book.Caps[0].Recipient);
    }

    [Fact]
    public void The_facts_of_a_case_lie_over_the_base()
    {
        var fee = Corpus.Book.Cases.Single(c => c.Id == "fee-within");
        var facts = Assert.IsType<TextNode.Mapping>(fee.Facts);
        Assert.Equal(["txn", "permit", "payment"], facts.Entries.Select(entry => entry.Key));
        var permit = Assert.IsType<TextNode.Mapping>(facts["permit"]);
        Assert.Equal("it_use", Assert.IsType<TextNode.Scalar>(permit["purpose"]).Value);
        Assert.Equal("FSB", Assert.IsType<TextNode.Scalar>(permit["issuer"]).Value);
        Assert.Equal(["CYBER-GL1/(a)(1)"], fee.Expected["authorized_by"]);
        Assert.Empty(fee.Expected["failed"]);
    }

    [Fact]
    public void A_fact_taken_back_by_a_case_is_gone()
    {
        var facts = (TextNode.Mapping)Corpus.Book.Cases.Single(c => c.Id == "no-fee").Facts;
        Assert.True(Assert.IsType<TextNode.Scalar>(facts["txn"]).IsNull);
    }

    [Fact]
    public void The_digest_does_not_hang_on_the_order_of_files()
    {
        Assert.Equal(Corpus.Book.Digest, LawReader.Read(Corpus.Files.Reverse()).Digest);
        Assert.Equal(
            Digest.Of("a\nx\0b\ny\0"),
            LawReader.DigestOf([new LawFile("b", "y"), new LawFile("a", "x")])
        );
    }

    [Fact]
    public void Diagnostics_of_all_files_come_by_file_and_line()
    {
        var files = Corpus
            .With("caps.yaml", text => text.Replace("payment.payee", "payment.payeee"))
            .Select(file =>
                file.Path == "caatsa-224.yaml"
                    ? file with
                    {
                        Content = file
                            .Content.Replace("GRU", "GUR")
                            .Replace("us-reach", "us-reech"),
                    }
                    : file
            );
        var refused = Assert.Throws<InvalidInputException>(() => LawReader.Read(files));
        Assert.Equal(
            ["caatsa-224.yaml:8 PV0105", "caatsa-224.yaml:10 PV0103", "caps.yaml:7 PV0102"],
            refused.Diagnostics.Select(d => $"{d.Where.File}:{d.Where.Line} {d.Code}")
        );
    }

    [Fact]
    public void A_mistake_in_a_family_is_said_once_for_all_its_letters()
    {
        var files = Corpus.With(
            "fsb-permits.family.yaml",
            text => text.Replace("cap: fsb-fees", "cap: fsb-fee")
        );
        var refused = Assert.Throws<InvalidInputException>(() => LawReader.Read(files));
        Assert.Equal("PV0114", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void A_pack_without_a_pack_file_is_refused()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            LawReader.Read(Corpus.Files.Where(file => file.Path != "pack.yaml"))
        );
        Assert.Equal("PV0111", Assert.Single(refused.Diagnostics).Code);
        Assert.Throws<InvalidInputException>(() => LawReader.Read([]));
    }

    [Fact]
    public void A_vocabulary_that_gives_a_setting_other_words_is_refused()
    {
        var files = Corpus.With(
            "settings.yaml",
            text => text.Replace("Europe/Moscow", "Asia/Omsk")
        );
        var refused = Assert.Throws<InvalidInputException>(() => LawReader.Read(files));
        Assert.Equal("PV0104", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void A_supersession_cycle_over_several_letters_is_refused()
    {
        var files = Corpus.With("cyber-gl-1.yaml", text => $"{text}supersedes: [CYBER-GL1A]\n");
        var refused = Assert.Throws<InvalidInputException>(() => LawReader.Read(files));
        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal("PV0115", diagnostic.Code);
        Assert.Equal("CYBER-GL1 → CYBER-GL1A → CYBER-GL1", diagnostic.Hint);
    }

    /// <summary>Any text with one slip is read, or refused at a place that exists; nothing else is ever thrown.</summary>
    [Fact]
    public void One_slip_of_the_pen_anywhere_never_breaks_the_reader() =>
        Gen.Select(
                Gen.Int[0, Corpus.Files.Length - 1],
                Gen.Int[0, 10_000],
                Gen.Int[0, 3],
                Corpus.OneOf(" \n\t:-[]{}'\"&*!|>%@#,()x0=\u0000é\\".ToCharArray())
            )
            .Sample(
                (which, at, deleted, inserted) =>
                {
                    var file = Corpus.Files[which];
                    var place = at % file.Content.Length;
                    var length = Math.Min(deleted, file.Content.Length - place);
                    var content = file.Content.Remove(place, length).Insert(place, $"{inserted}");
                    try
                    {
                        LawReader.Read(Corpus.With(file.Path, _ => content));
                    }
                    catch (InvalidInputException refused)
                    {
                        var lines = content.Split('\n');
                        Assert.All(
                            refused.Diagnostics.Where(d => d.Where.File == file.Path),
                            d =>
                                Assert.InRange(
                                    d.Where.Column,
                                    1,
                                    lines[d.Where.Line - 1].Length + 1
                                )
                        );
                    }
                },
                iter: 300
            );

    private static Instrument Of(string id) => Corpus.Book.Instruments.Single(i => i.Id == id);
}
