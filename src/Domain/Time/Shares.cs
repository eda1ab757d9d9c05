namespace AfterSales.Domain.Time;

/// <summary>The instant at which so much of a span is over, by the span's own clock: half of four staffed hours is two staffed hours.</summary>
public static class Shares
{
    /// <summary>A finance working day as hours: of three days the half is thirteen and a half working hours.</summary>
    static readonly TimeSpan WorkingDay = TimeSpan.FromHours(9);

    /// <summary>
    /// Of a span that ends at a fixed hour (a cut-off, the end of a shift or of finance's day, a call slot) the clock counts no length: its share is that of
    /// the natural time until then. To the millisecond, rounded down.
    /// </summary>
    /// <param name="due">When the whole span is over.</param>
    public static DateTimeOffset Share(this ShopCalendar calendar, Clock clock, DateTimeOffset since, TimeSpan after, DateTimeOffset due, int percent) => clock switch
    {
        Clock.Staffed => calendar.Due(clock, since, Of(after, percent)),
        Clock.Finance => calendar.Due(clock, since, InDays(Of(after.Days * WorkingDay + (after - TimeSpan.FromDays(after.Days)), percent))),
        _ => since + Of(due - since, percent),
    };

    static TimeSpan InDays(TimeSpan worked)
    {
        var days = (int)(worked / WorkingDay);
        return TimeSpan.FromDays(days) + (worked - days * WorkingDay);
    }

    static TimeSpan Of(TimeSpan span, int percent) => TimeSpan.FromMilliseconds((long)(span.TotalMilliseconds * percent / 100));
}
