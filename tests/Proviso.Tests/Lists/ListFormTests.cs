using System.Text;
using CsCheck;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>What holds for every form beside OFAC's: told by content, all or nothing, never an exception of another kind.</summary>
public sealed class ListFormTests
{
    public static TheoryData<string> Forms => [.. SmallLists.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_told_by_content_whatever_the_file_is_called(string form)
    {
        var file = SmallLists.All[form] with { Name = "sdn.csv" };
        Assert.Equal(form, SmallLists.Read(file).Form);
        Assert.Equal(form, SmallLists.Read(Csv.Packed(file.Content.ToArray(), "cons.csv.gz")).Form);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_edition_has_its_files_digest_and_distinct_keys_of_its_list(string form)
    {
        var edition = SmallLists.Read(SmallLists.All[form]);
        Assert.Equal(Digest.Of(SmallLists.All[form].Content.Span), edition.Sha256);
        Assert.All(edition.Parties, p => Assert.StartsWith(edition.List + ":", p.Key));
        Assert.All(edition.Parties, p => Assert.Single(p.Names, n => n.Kind == NameKind.Primary));
        Assert.All(edition.Parties, p => Assert.NotEmpty(p.Programs));
        Assert.All(edition.Lacks, field => Assert.Contains(field, ListDelta.Fields));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_field_that_a_form_is_said_to_lack_is_empty_in_it(string form)
    {
        var edition = SmallLists.Read(SmallLists.All[form]);
        // Against itself without the lack, nothing is compared that could differ: what it lacks says nothing.
        var delta = ListDelta.Between(edition, SmallLists.Read(SmallLists.All[form]));
        Assert.True(delta.IsEmpty);
        if (edition.Lacks.Contains("aliases"))
        {
            Assert.All(edition.Parties, p => Assert.Single(p.Names));
        }

        Assert.True(
            !edition.Lacks.Contains("identifiers")
                || edition.Parties.All(p => p.Identifiers.IsEmpty)
        );
        Assert.True(
            !edition.Lacks.Contains("listed") || edition.Parties.All(p => p.Listed.IsEmpty)
        );
        Assert.True(
            !edition.Lacks.Contains("birth_dates") || edition.Parties.All(p => p.BirthDates.IsEmpty)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Another_list_given_for_it_is_refused(string form)
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            SmallLists.Read(SmallLists.All[form], list: "ofac-sdn")
        );
        Assert.Equal("PV0341", Assert.Single(refused.Diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Two_editions_at_once_are_refused(string form)
    {
        var file = SmallLists.All[form];
        foreach (var other in new[] { file with { Name = "b" }, Csv.File(Csv.Fsb + "\n") })
        {
            var refused = Assert.Throws<InvalidInputException>(() =>
                SmallLists.ReadAsIs(file, other)
            );
            Assert.Equal("PV0309", Assert.Single(refused.Diagnostics).Code);
        }
    }

    /// <summary>Cut anywhere it is refused; at the end of a row, where nothing shows, it holds less and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_cut_at_any_byte_invents_nobody(string form)
    {
        var whole = SmallLists.All[form];
        var keys = SmallLists.Read(whole).Parties.Select(p => p.Key).ToHashSet();
        var isXml = Encoding.UTF8.GetString(whole.Content.Span[..1]) == "<";
        for (var length = 0; length < whole.Content.Length; length++)
        {
            if (Try(whole with { Content = whole.Content[..length] }) is { } less)
            {
                Assert.False(isXml || form.EndsWith("xlsx", StringComparison.Ordinal), $"{length}");
                Assert.Subset(keys, less.Parties.Select(p => p.Key).ToHashSet());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_bytes_spoilt_are_read_or_refused_with_a_place(string form)
    {
        var whole = SmallLists.All[form].Content.ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    var bytes = whole.ToArray();
                    foreach (var (at, value) in changes)
                    {
                        bytes[at] = value;
                    }

                    _ = Try(new ListFile("x", bytes));
                },
                iter: 300
            );
    }

    private static ListEdition? Try(ListFile file)
    {
        try
        {
            return SmallLists.Read(file);
        }
        catch (InvalidInputException refused)
        {
            Assert.All(refused.Diagnostics, d => Assert.Matches("^PV0[0-9]{3}$", d.Code));
            Assert.All(
                refused.Diagnostics,
                d => Assert.True(d.Where is { Line: >= 0, Column: >= 0 })
            );
            return null;
        }
    }
}
