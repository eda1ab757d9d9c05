using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>The edges of domain.md 5 that holidays make: make-up days, holidays on a Monday, the turn of the year, a year nobody knows.</summary>
public sealed class HolidaysTests
{
    static string Due(Clock clock, string since, TimeSpan after, Holidays? holidays = null) =>
        (ShopCalendar.Default with { Holidays = holidays ?? Holidays.Shipped }).Due(clock, Wall(since), after).ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm", null);

    static DateTimeOffset Wall(string wall) => DateTimeOffset.Parse(wall + "+08:00", null);

    static DateOnly[] Days(params string[] monthDays) => [.. monthDays.Select(d => DateOnly.ParseExact($"2026-{d}", "yyyy-MM-dd"))];

    [Fact]
    [DefaultRow("Edge: holidays of 2026")]
    public void The_year_2026_is_as_the_notice_has_it()
    {
        var year = Holidays.Shipped.Of(2026)!;
        Assert.Equal(Days("01-04", "02-14", "02-28", "05-09", "09-20", "10-10"), year.WorkingDays);
        Assert.Equal([("元旦", 3), ("春节", 9), ("清明节", 3), ("劳动节", 5), ("端午节", 3), ("中秋节", 3), ("国庆节", 7)],
            year.Holidays.Select(h => (h.Name, h.To.DayNumber - h.From.DayNumber + 1)));
        Assert.Equal(Days("01-01", "02-15", "04-04", "05-01", "06-19", "09-25", "10-01"), year.Holidays.Select(h => h.From));
        var all = Enumerable.Range(0, 365).Select(n => new DateOnly(2026, 1, 1).AddDays(n)).ToList();
        // 261 weekdays, 19 of them public holidays, 6 weekend days worked
        Assert.Equal(248, all.Count(Holidays.Shipped.IsWorkingDay));
    }

    [Theory]
    [InlineData("2026-02-27 16:00", "2026-02-28 16:00")] // make-up Saturday
    [InlineData("2026-01-03 12:00", "2026-01-05 08:30")] // holiday Saturday, make-up Sunday, Monday
    [InlineData("2026-04-03 10:00", "2026-04-07 10:00")] // the Monday of 清明 is off
    [InlineData("2026-02-14 10:00", "2026-02-24 10:00")] // the nine days of 春节, after a make-up Saturday
    [InlineData("2026-09-30 09:00", "2026-10-08 09:00")] // month end into 国庆
    [InlineData("2026-05-06 18:00", "2026-05-08 08:30")]
    [InlineData("2026-12-31 10:00", "2027-01-01 10:00")] // 2027 is not known: an ordinary Friday
    [InlineData("2028-02-28 10:00", "2028-02-29 10:00")]
    [DefaultRow("Edge: make-up Saturday")]
    [DefaultRow("Edge: month end")]
    [DefaultRow("Edge: 29 February")]
    public void A_finance_day_passes_over_holidays_and_counts_make_up_days(string since, string due) => Assert.Equal(due, Due(Clock.Finance, since, 1.Days));

    [Theory]
    [InlineData("2026-10-01 09:00", "2026-10-08 17:30")]
    [InlineData("2026-10-10 09:00", "2026-10-10 17:30")]
    [InlineData("2026-10-10 17:30", "2026-10-12 17:30")]
    public void What_finance_has_till_evening_waits_for_its_next_working_day(string since, string due) => Assert.Equal(due, Due(Clock.FinanceDay, since, TimeSpan.Zero));

    [Fact]
    [DefaultRow("Edge: holidays")]
    public void Holidays_move_no_other_clock()
    {
        var known = Enum.GetValues<Clock>().Where(c => c is not (Clock.Finance or Clock.FinanceDay)).ToList();
        foreach (var since in (string[])["2026-02-14 22:50", "2026-04-05 03:00", "2026-09-30 16:59", "2026-12-31 23:59"])
            Assert.Equal(known.Select(c => Due(c, since, 1.Days, Holidays.None)), known.Select(c => Due(c, since, 1.Days)));
    }

    [Fact]
    [DefaultRow("Edge: year not known")]
    public void A_year_nobody_knows_counts_Monday_to_Friday_and_says_so()
    {
        Assert.Null(Holidays.Shipped.Of(2027));
        Assert.Equal("2027-10-01 10:00", Due(Clock.Finance, "2027-09-30 10:00", 1.Days));
        var known = Holidays.Shipped.With([HolidayYear.Read(2027, """{"year":2027,"holidays":[{"name":"国庆节","from":"2027-10-01","to":"2027-10-07"}],"workingDays":["2027-10-09"]}""")]);
        Assert.Equal("2027-10-08 10:00", Due(Clock.Finance, "2027-09-30 10:00", 1.Days, known));
        Assert.True(known.IsWorkingDay(new(2027, 10, 9)));
        Assert.NotNull(known.Of(2026));
    }

    [Fact]
    public void Batches_are_paid_on_the_days_finance_works()
    {
        var calendar = ShopCalendar.Default;
        Assert.Empty(PayoutBatch.On(new(2026, 10, 5), calendar));
        Assert.Equal(2, PayoutBatch.On(new(2026, 10, 10), calendar).Count);
        Assert.Equal("2026-10-08/09", PayoutBatch.For(Wall("2026-09-30 15:01"), calendar).ToString());
        Assert.Equal("2026-09-30/15", PayoutBatch.Parse("2026-10-08", "09", calendar)!.Value.Previous(calendar).ToString());
        Assert.Null(PayoutBatch.Parse("2026-10-01", "09", calendar));
    }

    [Theory]
    [InlineData("""{"year":2025,"holidays":[{"name":"元旦","from":"2025-01-01","to":"2025-01-01"}],"workingDays":[]}""", "says year 2025 where 2026")]
    [InlineData("""{"year":2026,"holidays":[],"workingDays":[]}""", "names no holiday")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2025-12-31","to":"2026-01-01"}],"workingDays":[]}""", "are not days of 2026")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-03","to":"2026-01-01"}],"workingDays":[]}""", "in order")]
    [InlineData("""{"year":2026,"holidays":[{"name":" ","from":"2026-01-01","to":"2026-01-01"}],"workingDays":[]}""", "has a name")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-01"},{"name":"元旦","from":"2026-01-01","to":"2026-01-01"}],"workingDays":[]}""", "twice")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"},{"name":"春节","from":"2026-01-03","to":"2026-01-05"}],"workingDays":[]}""", "share a day")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":["2026-01-03"]}""", "both a holiday and")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":["2026-01-05"]}""", "only weekend days")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":["2026-01-04","2026-01-04"]}""", "twice")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":["2025-01-04"]}""", "no day of 2026")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-02-30","to":"2026-03-03"}],"workingDays":[]}""", "is no year of holidays")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}]}""", "is no year of holidays")]
    [InlineData("""{"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":[],"more":1}""", "is no year of holidays")]
    [InlineData("""{"year":2026,"year":2026,"holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03"}],"workingDays":[]}""", "is no year of holidays")]
    [InlineData("null", "holds nothing")]
    [InlineData("", "is no year of holidays")]
    public void A_slip_in_a_year_is_refused_in_one_line(string json, string why)
    {
        var wrong = Assert.Throws<HolidayFault>(() => HolidayYear.Read(2026, json));
        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public void What_is_written_reads_as_the_same_year()
    {
        var year = Holidays.Shipped.Of(2026)!;
        Assert.Equal(year.Write(), HolidayYear.Read(2026, year.Write()).Write());
    }
}
