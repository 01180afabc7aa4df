using Proviso.Caps;
using Proviso.Desk;

namespace Proviso.Tests.Caps;

public sealed class LawCapTermsTests
{
    private static readonly NodaTime.LocalDate March = new(2017, 3, 14);

    [Fact]
    public void The_limit_is_the_law_packs() =>
        Assert.Equal("5000.00", Terms().Limit("fsb-fees", March).ToString());

    [Fact]
    public void A_cap_the_law_does_not_have_is_answered_with_the_nearest()
    {
        var unknown = Assert.Throws<InvalidInputException>(() => Terms().Limit("fsb-fee", March));
        var diagnostic = Assert.Single(unknown.Diagnostics);
        Assert.Equal("PV0604", diagnostic.Code);
        Assert.Equal("did you mean 'fsb-fees'?", diagnostic.Hint);
    }

    [Fact]
    public void A_period_is_the_calendar_year()
    {
        var year = new CalendarYear();
        Assert.Equal("2017", year.Of(new(2017, 12, 31)));
        Assert.Equal("2018", year.Of(new(2018, 1, 1)));
        Assert.Equal(new NodaTime.LocalDate(2017, 12, 31), year.LastDay("2017"));
        Assert.Null(year.LastDay("0000"));
        Assert.Null(year.LastDay("17"));
        Assert.Null(year.LastDay("２０１７"));
    }

    /// <summary>The command line glances; what it sees must be what reading the whole pack gives.</summary>
    [Fact]
    public void A_glance_at_the_pack_sees_every_cap_with_its_limit()
    {
        var caps = EmbeddedLaw.Load().Caps;
        var glance = LawCapTerms.Glance(EmbeddedLaw.Files());
        Assert.NotEmpty(caps);
        Assert.All(
            caps,
            cap => Assert.Equal(cap.LimitUsd, glance.Limit(cap.Id, March).ToDecimal())
        );
        var unknown = Assert.Throws<InvalidInputException>(() =>
            glance.Limit("zzzzzzzzzzzz", March)
        );
        Assert.Equal(
            $"it has: {string.Join(", ", caps.Select(c => c.Id).Order(StringComparer.Ordinal))}",
            unknown.Diagnostics[0].Hint
        );
    }

    private static LawCapTerms Terms() => LawCapTerms.Of(EmbeddedLaw.Load().Caps);
}
