namespace AfterSales.Domain.Time;

/// <summary>A stretch of shop time, start included, end excluded: at 17:30 the evening shift is on, not the day shift.</summary>
readonly record struct Period(DateTimeOffset Start, DateTimeOffset End)
{
    public static Period On(DateOnly day, TimeOnly start, TimeOnly end) => new(
        new DateTimeOffset(day, start, ShopCalendar.Offset),
        new DateTimeOffset(end > start ? day : day.AddDays(1), end, ShopCalendar.Offset));

    public bool Holds(DateTimeOffset instant) => Start <= instant && instant < End;

    /// <summary>Every day from the one given, without end: who enumerates must stop.</summary>
    public static IEnumerable<DateOnly> DaysFrom(DateOnly day)
    {
        for (; ; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    /// <summary>
    /// The first instant at which so much time within the periods has passed since the given one. An end counts as
    /// reached while its period still holds it, so that two spans one after the other end where their sum does.
    /// </summary>
    public static DateTimeOffset Elapse(IEnumerable<Period> periods, DateTimeOffset since, TimeSpan left)
    {
        foreach (var period in periods.SkipWhile(p => p.End < since))
        {
            var from = period.Start > since ? period.Start : since;
            if (left <= period.End - from)
            {
                return from + left;
            }

            left -= period.End - from;
        }

        throw new InvalidOperationException("the periods ended before the span was over");
    }

    /// <summary>What of the periods, given by their start, no pause covers.</summary>
    public static IEnumerable<Period> Outside(IReadOnlyList<Pause> pauses, IEnumerable<Period> periods)
    {
        var inOrder = pauses.Where(p => p.From < p.Until).OrderBy(p => p.From).ToList();
        return inOrder.Count == 0 ? periods : periods.SelectMany(p => Outside(inOrder, p));
    }

    static IEnumerable<Period> Outside(List<Pause> inOrder, Period period)
    {
        var from = period.Start;
        foreach (var pause in inOrder.Where(p => p.Until > period.Start && p.From < period.End))
        {
            if (pause.From > from)
            {
                yield return new(from, pause.From);
            }

            from = pause.Until > from ? pause.Until : from;
        }

        if (from < period.End)
        {
            yield return new(from, period.End);
        }
    }
}
