using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>The same list of the same day in every form that OFAC publishes: the same party is the same party.</summary>
public sealed class SamePartyTests
{
    private const string Day = "ofac/cons_2019-03-14";

    [Theory]
    [InlineData("pip")]
    [InlineData("del")]
    [InlineData("ff")]
    [InlineData("xml")]
    [InlineData("advanced")]
    public void Every_form_of_one_day_says_the_same(string form)
    {
        var delta = ListDelta.Between(Of("csv"), Of(form));
        foreach (var change in delta.Changed.SelectMany(c => c.Fields.Select(f => (c.Key, f))))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{change.Key} {change.f.Field}: {string.Join(" | ", change.f.Old.Except(change.f.New))} → {string.Join(" | ", change.f.New.Except(change.f.Old))}"
            );
        }

        Assert.Empty(delta.Added);
        Assert.Empty(delta.Removed);
        Assert.Empty(delta.Changed);
    }

    internal static ListEdition Of(string form)
    {
        var folder = SharedData.Path(Day);
        string[] files = form switch
        {
            "xml" => ["consolidated.xml.gz"],
            "advanced" => ["cons_advanced.xml.gz"],
            "ff" => ["cons_prim.ff.gz", "cons_alt.ff.gz", "cons_add.ff.gz"],
            _ => [$"cons_prim.{form}", $"cons_alt.{form}", $"cons_add.{form}"],
        };
        return EditionReader.Read(
            [
                .. files.Select(name => new ListFile(
                    name,
                    File.ReadAllBytes(Path.Combine(folder, name))
                )),
            ],
            new ListHints(Published: null, List: null, ["cons_2019-03-14"])
        );
    }
}
