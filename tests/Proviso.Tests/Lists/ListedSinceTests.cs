using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>A list that says since when it lists a party answers for the days between, with one edition alone.</summary>
public sealed class ListedSinceTests
{
    private static readonly ListEdition Edition = SmallLists.ReadAsIs(SmallLists.All["UN xml"]);

    [Theory]
    [InlineData(2001, 1, 25)]
    [InlineData(2010, 6, 1)]
    [InlineData(2024, 9, 25)]
    public void From_the_day_of_listing_to_the_edition_it_is_listed(int year, int month, int day)
    {
        var state = State(new LocalDate(year, month, day), Edition);
        Assert.True(state.Listed.IsTrue);
        Assert.Equal(
            "The edition of 2024-09-26 lists it under UN-Al-Qaida since 2001-01-25.",
            state.Reason
        );
    }

    [Fact]
    public void Before_the_day_of_listing_it_is_unknown_because_a_changed_entry_may_have_a_new_day() =>
        Assert.True(State(new LocalDate(2001, 1, 24), Edition).Listed.IsUnknown);

    [Fact]
    public void An_edition_after_that_day_without_the_party_leaves_it_open() =>
        Assert.True(
            State(
                new LocalDate(2012, 1, 1),
                Edition,
                Without(new LocalDate(2011, 1, 1))
            ).Listed.IsUnknown
        );

    [Fact]
    public void An_edition_before_that_day_without_the_party_says_nothing_against_it() =>
        Assert.True(
            State(
                new LocalDate(2012, 1, 1),
                Edition,
                Without(new LocalDate(2000, 1, 1))
            ).Listed.IsTrue
        );

    private static ListEdition Without(LocalDate day) =>
        EditionReader.Read(
            [
                SmallLists.Text(
                    "un.xml",
                    SmallLists.Un(
                        SmallLists.Individual("QDi.999", "<FIRST_NAME>OTHER</FIRST_NAME>")
                    )
                ),
            ],
            new ListHints(day, List: null, [])
        );

    private static ListingState State(LocalDate at, params ImmutableArray<ListEdition> editions) =>
        Assert.Single(new ListBook(editions, []).Listings("un-sc:QDi.001", at));
}
