using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>Dated duty hours: which change decides a day, and what follows for staffed time and shift ends.</summary>
public sealed class RosterTests
{
    static readonly Shift late = new("晚班", new(17, 30), new(1, 0));
    static readonly Shift day = new("白班", new(9, 0), new(18, 0));

    static Roster With(params (string From, string? Until, Shift[] Shifts)[] changes) => Roster.Default with
    {
        Changes = [.. changes.Select((c, i) => new RosterChange
        {
            Id = People.Id(i), ShopId = People.Id(9), Number = i + 1, From = Day(c.From), Until = c.Until is null ? null : Day(c.Until), Shifts = c.Shifts, Reason = "一",
            ById = People.Id(8), ByName = "经理", At = Wall("2026-03-01 12:00"),
        })],
    };

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    static DateTimeOffset Wall(string wall) => DateTimeOffset.Parse(wall + "+08:00", null);

    static string Due(Roster roster, Clock clock, string since, TimeSpan after) =>
        new ShopCalendar(roster).Due(clock, Wall(since), after).ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm", null);

    [Fact]
    public void The_newest_roster_that_has_begun_holds_and_some_days_go_before_it()
    {
        var roster = With(("2026-03-10", null, [day]), ("2026-03-05", null, [late]), ("2026-03-12", "2026-03-13", [late]), ("2026-03-13", "2026-03-13", []));
        Assert.Equal([0, 2, 2, 1, 1, 3, 4, 1], new[] { "03-04", "03-05", "03-09", "03-10", "03-11", "03-12", "03-13", "03-14" }
            .Select(d => roster.ChangeOn(Day($"2026-{d}"))?.Number ?? 0));
        Assert.Empty(roster.On(Day("2026-03-13")));
        Assert.Equal(Roster.Default.Shifts, roster.On(Day("2026-03-04")));
        Assert.Equal(4, roster.Number);
    }

    [Fact]
    public void Of_two_from_the_same_day_the_one_set_later_holds()
    {
        Assert.Equal(2, With(("2026-03-10", null, [day]), ("2026-03-10", null, [late])).ChangeOn(Day("2026-03-11"))!.Number);
        Assert.Equal(2, With(("2026-03-10", "2026-03-12", [day]), ("2026-03-11", "2026-03-11", [late])).ChangeOn(Day("2026-03-11"))!.Number);
        Assert.Equal(1, With(("2026-03-10", "2026-03-12", [day]), ("2026-03-11", null, [late])).ChangeOn(Day("2026-03-11"))!.Number);
    }

    [Theory]
    [InlineData("2026-03-05 22:30", 120, "2026-03-06 00:30")] // past midnight into a day of the old hours
    [InlineData("2026-03-06 00:59", 2, "2026-03-06 08:31")]
    [InlineData("2026-03-07 12:00", 60, "2026-03-08 09:30")] // nobody on the 7th
    [InlineData("2026-03-08 22:50", 30, "2026-03-08 23:20")] // a prolonged shift
    [InlineData("2026-03-09 22:50", 30, "2026-03-10 08:50")]
    [DefaultRow("Edge: swapped weekend")]
    public void Staffed_time_follows_the_hours_of_each_day(string since, int minutes, string due)
    {
        var roster = With(("2026-03-05", "2026-03-05", [day, late]), ("2026-03-07", "2026-03-07", []), ("2026-03-08", "2026-03-08", [new("长班", new(8, 30), new(23, 30))]));
        Assert.Equal(due, Due(roster, Clock.Staffed, since, minutes.Minutes));
    }

    [Theory]
    [InlineData("2026-03-05 20:00", "2026-03-06 01:00")]
    [InlineData("2026-03-06 00:30", "2026-03-06 01:00")]
    [InlineData("2026-03-07 12:00", "2026-03-08 17:30")]
    [DefaultRow("Edge: shift past midnight")]
    public void A_shift_past_midnight_belongs_to_the_day_on_which_it_starts(string since, string due)
    {
        var roster = With(("2026-03-05", "2026-03-05", [day, late]), ("2026-03-07", "2026-03-07", []));
        Assert.Equal(due, Due(roster, Clock.ShiftEnd, since, TimeSpan.Zero));
    }

    [Fact]
    public void A_roster_moves_no_clock_but_those_of_the_shop_s_own_hours()
    {
        var roster = With(("2026-03-01", null, [new("夜班", new(23, 0), new(7, 0))]));
        foreach (var clock in Enum.GetValues<Clock>())
            Assert.Equal(clock is not (Clock.Staffed or Clock.ShiftEnd), Due(roster, clock, "2026-03-05 12:00", 1.Hours) == Due(Roster.Default, clock, "2026-03-05 12:00", 1.Hours));
    }
}
