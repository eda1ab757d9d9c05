using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

public sealed class ShopCalendarTests
{
    // 2026-03-02 is a Monday
    static readonly Roster acrossMidnight = new(new Shift("白班", new(8, 30), new(17, 30)), new Shift("晚班", new(17, 30), new(1, 0)));
    static readonly Roster split = new(new Shift("白班", new(8, 0), new(12, 0)), new Shift("白班", new(14, 0), new(18, 0)));
    static readonly Roster overlapping = new(new Shift("早班", new(8, 0), new(12, 0)), new Shift("中班", new(10, 0), new(18, 0)));
    static readonly Roster roundTheClock = new(new Shift("全天", new(9, 0), new(9, 0)));

    static string Due(Clock clock, string since, TimeSpan after, Roster? roster = null)
    {
        var due = new ShopCalendar(roster ?? Roster.Default).Due(clock, Wall(since), after);
        Assert.Equal(TimeSpan.Zero, due.Offset);
        return due.ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm:ss", null);
    }

    static DateTimeOffset Wall(string wall) => DateTimeOffset.Parse(wall + "+08:00", null);

    [Theory]
    [InlineData("2026-03-02 03:00", "2026-03-04 03:00:00")]
    [InlineData("2026-12-30 12:00", "2027-01-01 12:00:00")]
    [InlineData("2028-02-27 23:00", "2028-02-29 23:00:00")]
    [InlineData("2027-02-27 23:00", "2027-03-01 23:00:00")]
    public void Natural_time_never_stops(string since, string due) => Assert.Equal(due, Due(Clock.Natural, since, 48.Hours));

    [Fact]
    public void A_warning_may_lie_before_a_natural_limit_but_before_no_other()
    {
        Assert.Equal("2026-03-01 18:00:00", Due(Clock.Natural, "2026-03-02 00:00", -6.Hours));
        Assert.Throws<ArgumentOutOfRangeException>(() => Due(Clock.Staffed, "2026-03-02 12:00", TimeSpan.FromTicks(-1)));
    }

    [Theory]
    [InlineData("2026-03-02 12:00", "2026-03-02 12:15:00")]
    [InlineData("2026-03-02 22:45", "2026-03-02 23:00:00")]
    [InlineData("2026-03-02 22:50", "2026-03-03 08:35:00")]
    [InlineData("2026-03-02 23:00", "2026-03-03 08:45:00")]
    [InlineData("2026-03-03 00:00", "2026-03-03 08:45:00")]
    [InlineData("2026-03-03 08:29:59", "2026-03-03 08:45:00")]
    [InlineData("2026-03-03 08:30", "2026-03-03 08:45:00")]
    [InlineData("2026-02-28 23:30", "2026-03-01 08:45:00")]
    [InlineData("2028-02-28 23:30", "2028-02-29 08:45:00")]
    [InlineData("2026-12-31 23:30", "2027-01-01 08:45:00")]
    [DefaultRow("Edge: 23:00-08:30")]
    [DefaultRow("Edge: month end")]
    [DefaultRow("Edge: 29 February")]
    public void A_case_of_the_night_starts_its_staffed_time_at_half_past_eight(string since, string due) =>
        Assert.Equal(due, Due(Clock.Staffed, since, 15.Minutes));

    [Fact]
    public void Hours_worked_by_two_shifts_at_once_count_once()
    {
        Assert.Equal("2026-03-02 15:00:00", Due(Clock.Staffed, "2026-03-02 09:00", 6.Hours));
        Assert.Equal("2026-03-02 15:00:00", Due(Clock.Staffed, "2026-03-02 09:00", 6.Hours, overlapping));
        Assert.Equal("2026-03-03 09:00:00", Due(Clock.Staffed, "2026-03-02 09:00", 10.Hours, overlapping));
    }

    [Theory]
    [InlineData("2026-03-02 22:00", 60, "2026-03-02 23:00:00")]
    [InlineData("2026-03-02 23:00", 0, "2026-03-02 23:00:00")]
    [InlineData("2026-03-02 23:01", 0, "2026-03-03 08:30:00")]
    public void What_is_over_at_closing_time_is_over_then_and_not_in_the_morning(string since, int minutes, string due) =>
        Assert.Equal(due, Due(Clock.Staffed, since, minutes.Minutes));

    [Theory]
    [InlineData("2026-03-02 23:30", 60, "2026-03-03 00:30:00")]
    [InlineData("2026-03-03 00:30", 30, "2026-03-03 01:00:00")]
    [InlineData("2026-03-03 00:30", 31, "2026-03-03 08:31:00")]
    [InlineData("2026-03-03 01:00", 15, "2026-03-03 08:45:00")]
    [InlineData("2026-02-28 23:50", 20, "2026-03-01 00:10:00")]
    public void A_shift_may_run_on_past_midnight(string since, int minutes, string due) =>
        Assert.Equal(due, Due(Clock.Staffed, since, minutes.Minutes, acrossMidnight));

    [Theory]
    [InlineData("2026-03-02 11:30", "2026-03-02 14:30:00")]
    [InlineData("2026-03-02 13:00", "2026-03-02 15:00:00")]
    [InlineData("2026-03-02 17:30", "2026-03-03 08:30:00")]
    public void Nobody_is_on_duty_between_the_halves_of_a_split_shift(string since, string due) =>
        Assert.Equal(due, Due(Clock.Staffed, since, 1.Hours, split));

    [Fact]
    public void Round_the_clock_staffed_time_is_natural_time() =>
        Assert.Equal("2026-03-09 04:00:00", Due(Clock.Staffed, "2026-03-02 03:00", 169.Hours, roundTheClock));

    [Fact]
    public void Two_staffed_spans_end_where_their_sum_does()
    {
        var dice = new Random(20260302);
        Roster[] rosters = [Roster.Default, acrossMidnight, split, overlapping, roundTheClock];
        for (var round = 0; round < 4_000; round++)
        {
            var calendar = new ShopCalendar(rosters[round % rosters.Length]);
            var since = Wall("2026-02-20 00:00").AddMinutes(dice.Next(30 * 1440));
            var (first, second) = (dice.Next(3_000).Minutes, dice.Next(3_000).Minutes);
            var twice = calendar.Due(Clock.Staffed, calendar.Due(Clock.Staffed, since, first), second);
            Assert.Equal(calendar.Due(Clock.Staffed, since, first + second), twice);
            Assert.True(twice >= since + first + second);
        }
    }

    [Theory]
    [InlineData("2026-03-02 10:00", 1, "2026-03-03 10:00:00")]
    [InlineData("2026-03-06 16:00", 1, "2026-03-09 16:00:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-10 08:30:00")]
    [InlineData("2026-03-04 18:00", 1, "2026-03-06 08:30:00")]
    [InlineData("2026-03-05 07:00", 1, "2026-03-06 08:30:00")]
    [InlineData("2026-03-06 18:00", 0, "2026-03-09 08:30:00")]
    [InlineData("2026-02-27 09:00", 3, "2026-03-03 09:00:00")]
    [InlineData("2028-02-28 09:00", 1, "2028-02-29 09:00:00")]
    [InlineData("2026-12-31 09:00", 2, "2027-01-04 09:00:00")]
    public void Finance_days_are_working_days_at_the_same_hour(string since, int days, string due) =>
        Assert.Equal(due, Due(Clock.Finance, since, days.Days));

    [Theory]
    [InlineData("2026-03-02 10:00", 4, "2026-03-02 14:00:00")]
    [InlineData("2026-03-06 16:30", 2, "2026-03-09 09:30:00")]
    [InlineData("2026-03-08 11:00", 9, "2026-03-09 17:30:00")]
    [InlineData("2026-03-06 16:30", 26, "2026-03-10 09:30:00")]
    public void Less_than_a_finance_day_is_counted_in_working_hours(string since, int hours, string due) =>
        Assert.Equal(due, Due(Clock.Finance, since, hours.Hours));

    [Theory]
    [InlineData("2026-03-02 10:00", 0, "2026-03-02 17:30:00")]
    [InlineData("2026-03-02 17:29:59", 0, "2026-03-02 17:30:00")]
    [InlineData("2026-03-02 17:30", 0, "2026-03-03 17:30:00")]
    [InlineData("2026-03-06 20:00", 0, "2026-03-09 17:30:00")]
    [InlineData("2026-03-06 10:00", 1, "2026-03-09 17:30:00")]
    [InlineData("2026-03-07 10:00", 3, "2026-03-12 17:30:00")]
    [InlineData("2026-02-28 10:00", 0, "2026-02-28 17:30:00")]
    public void A_finance_day_ends_at_half_past_five(string since, int days, string due) =>
        Assert.Equal(due, Due(Clock.FinanceDay, since, days.Days));

    [Theory]
    [InlineData("2026-03-02 09:59:59", "2026-03-02 10:00:00")]
    [InlineData("2026-03-02 10:30", "2026-03-02 10:30:00")]
    [InlineData("2026-03-02 11:00", "2026-03-02 16:00:00")]
    [InlineData("2026-03-02 19:59:59", "2026-03-02 19:59:59")]
    [InlineData("2026-03-02 20:00", "2026-03-03 10:00:00")]
    [InlineData("2026-03-03 00:10", "2026-03-03 10:00:00")]
    [InlineData("2028-02-27 21:00", "2028-02-28 10:00:00")]
    public void Calls_are_made_about_ten_or_after_four(string since, string due)
    {
        Assert.Equal(due, Due(Clock.CallSlot, since, TimeSpan.Zero));
        Assert.Equal(Wall(due).AddDays(2), ShopCalendar.Default.Due(Clock.CallSlot, Wall(since), 48.Hours));
    }

    [Theory]
    [InlineData("2026-03-02 08:59:59", false, true, "2026-03-02 11:00")]
    [InlineData("2026-03-02 09:00", false, false, "2026-03-02 11:00")]
    [InlineData("2026-03-02 10:00", true, false, "2026-03-02 11:00")]
    [InlineData("2026-03-02 11:00", false, false, "2026-03-02 20:00")]
    [InlineData("2026-03-02 16:00", true, false, "2026-03-02 20:00")]
    [InlineData("2026-03-02 20:00", false, true, "2026-03-03 11:00")]
    public void No_buyer_is_phoned_outside_of_a_slot_and_never_at_night(string wall, bool inSlot, bool quiet, string slotEnds)
    {
        Assert.Equal(inSlot, ShopCalendar.Default.InCallSlot(Wall(wall)));
        Assert.Equal(quiet, ShopCalendar.Default.QuietForCalls(Wall(wall)));
        Assert.Equal(Wall(slotEnds), ShopCalendar.Default.EndOfSlotAfter(Wall(wall)));
    }

    [Theory]
    [InlineData("2026-03-02 16:59:59", 0, "2026-03-02 17:00:00")]
    [InlineData("2026-03-02 17:00", 0, "2026-03-03 17:00:00")]
    [InlineData("2026-03-02 09:00", 1, "2026-03-03 17:00:00")]
    [InlineData("2028-02-28 18:00", 0, "2028-02-29 17:00:00")]
    [InlineData("2026-12-31 18:00", 1, "2027-01-02 17:00:00")]
    public void What_is_asked_after_the_cut_off_ships_the_next_day(string since, int days, string due) =>
        Assert.Equal(due, Due(Clock.CutOff, since, days.Days));

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 17:30:00")]
    [InlineData("2026-03-02 12:00", "2026-03-02 17:30:00")]
    [InlineData("2026-03-02 17:30", "2026-03-02 23:00:00")]
    [InlineData("2026-03-02 23:00", "2026-03-03 17:30:00")]
    [InlineData("2026-02-28 23:30", "2026-03-01 17:30:00")]
    public void A_shift_ends_with_the_last_who_are_on_duty(string since, string due) =>
        Assert.Equal(due, Due(Clock.ShiftEnd, since, TimeSpan.Zero));

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 12:00:00")]
    [InlineData("2026-03-02 10:00", "2026-03-02 18:00:00")]
    public void Of_two_shifts_on_duty_the_later_end_counts(string since, string due) =>
        Assert.Equal(due, Due(Clock.ShiftEnd, since, TimeSpan.Zero, overlapping));

    [Theory]
    [InlineData("2026-03-02 23:59", "2026-03-03 01:00:00")]
    [InlineData("2026-03-03 00:30", "2026-03-03 01:00:00")]
    [InlineData("2026-03-03 01:00", "2026-03-03 17:30:00")]
    [DefaultRow("Edge: shift past midnight")]
    public void The_end_of_a_shift_may_lie_on_the_day_after_its_start(string since, string due) =>
        Assert.Equal(due, Due(Clock.ShiftEnd, since, TimeSpan.Zero, acrossMidnight));

    [Fact]
    public void The_day_and_the_month_are_the_shops_own()
    {
        var lateInLondon = new DateTimeOffset(2028, 2, 29, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2028, 3, 1), ShopCalendar.ShopDay(lateInLondon));
        Assert.Equal("2028-03", ShopCalendar.ShopMonth(lateInLondon));
        Assert.Equal("2028-02", ShopCalendar.ShopMonth(lateInLondon.AddTicks(-1)));
    }

    [Fact]
    public void A_roster_needs_a_shift() => Assert.Throws<ArgumentException>(() => new Roster());

    [Fact]
    public void Rosters_of_the_same_shifts_are_equal() =>
        Assert.Equal(new Roster([.. Roster.Default.Shifts.Reverse()]), Roster.Default);
}
