using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>What must be reported or kept, and by when.</summary>
internal sealed class Duties(Facts facts, CaseGrounder grounded, Func<int, bool> isTrue)
{
    public ImmutableArray<DutyDue> All() =>
        [
            .. grounded
                .Duties.Where(d => d.Act.MainLeg && isTrue(d.Formula))
                .DistinctBy(d => d.Rule.Id)
                .OrderBy(d => d.Rule.Id, StringComparer.Ordinal)
                .Select(d => Due(d.Instrument, d.Rule)),
        ];

    private DutyDue Due(Instrument instrument, DutyRule duty)
    {
        var start =
            duty.Clock.From == "txn.date" ? facts.Legs[0].Date : facts.Date(duty.Clock.From);
        return new(
            duty.Id,
            duty.Text,
            start is { } from ? Due(duty.Clock, from) : null,
            duty.Source ?? instrument.Source
        );
    }

    private static LocalDate Due(DutyClock clock, LocalDate from) =>
        clock.YearlyOn is { } day ? NextYearly(day, from)
        : clock.Years > 0 ? from.PlusYears(clock.Years)
        : BusinessDays.After(from, clock.BusinessDays);

    private static LocalDate NextYearly(string monthDay, LocalDate from)
    {
        var parts = monthDay.Split('-').Select(int.Parse).ToArray();
        var day = new LocalDate(from.Year, parts[0], parts[1]);
        return day >= from ? day : day.PlusYears(1);
    }
}
