using System.Globalization;

namespace AfterSales.Domain.Time;

/// <summary>
/// Turns "so long after, by that clock" into an instant. Shop time is +08:00 all year, so no time-zone data and nothing of
/// the host's own zone enters. Who is on duty comes with the roster, when finance works with the holidays: both are data.
/// </summary>
public sealed record ShopCalendar(Roster Roster)
{
    static readonly TimeOnly financeOpens = new(8, 30);
    static readonly TimeOnly financeCloses = new(17, 30);
    static readonly TimeOnly printingStops = new(17, 0);

    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static ShopCalendar Default { get; } = new(Roster.Default);

    public CallSlots Calls { get; init; } = CallSlots.Default;

    public Holidays Holidays { get; init; } = Holidays.Shipped;

    /// <summary>Stretches in which staffed time does not count, in any order; every other clock runs through them.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>Finance's hours on its working days.</summary>
    public static TimeOnly FinanceOpens => financeOpens;

    public static TimeOnly FinanceCloses => financeCloses;

    /// <summary>
    /// The instant, in UTC, at which <paramref name="after"/> is over. At a closing hour, staffed time counts as over
    /// there and then, not at the next opening. Only natural spans may be negative (a warning ahead of a limit).
    /// </summary>
    public DateTimeOffset Due(Clock clock, DateTimeOffset since, TimeSpan after)
    {
        if (clock is not Clock.Natural)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        }

        var due = clock switch
        {
            Clock.Natural => since + after,
            Clock.Staffed => Period.Elapse(Period.Outside(Pauses, Roster.StaffedFrom(ShopDay(since))), since, after),
            Clock.Finance => FinanceDue(since, after),
            Clock.FinanceDay => new DateTimeOffset(ShopDay(FinanceDue(since, after)), financeCloses, Offset),
            Clock.CallSlot => FirstCall(since + after),
            Clock.CutOff => NextCutOff(since) + after,
            Clock.ShiftEnd => EndOfShift(since + after),
            _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, "unknown clock"),
        };
        return due.ToUniversalTime();
    }

    /// <summary>Whether a buyer may be phoned at this instant: within 10:00-11:00 or 16:00-20:00.</summary>
    public bool InCallSlot(DateTimeOffset instant) => Calls.Holds(instant);

    /// <summary>Whether it is between 20:00 and 09:00, when no buyer is phoned whatever the reason.</summary>
    public bool QuietForCalls(DateTimeOffset instant) => Calls.Quiet(instant);

    /// <summary>The end, in UTC, of the call slot that holds the instant, or else of the next one.</summary>
    public DateTimeOffset EndOfSlotAfter(DateTimeOffset instant) => Calls.At(instant).End.ToUniversalTime();

    public static DateOnly ShopDay(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant, in UTC, at which a day of the shop begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>The end, in UTC, of the shift that ends within so long after the instant; null where none does.</summary>
    public DateTimeOffset? ShiftEnding(DateTimeOffset instant, TimeSpan within)
    {
        foreach (var shift in Roster.ShiftsFrom(ShopDay(instant)).TakeWhile(s => s.Start <= instant))
            if (instant < shift.End && shift.End - within <= instant)
                return shift.End.ToUniversalTime();
        return null;
    }

    /// <summary>The month of the shop's own calendar, "yyyy-MM": penalties are counted by it.</summary>
    public static string ShopMonth(DateTimeOffset instant) => ShopDay(instant).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether finance works: Monday to Friday but for public holidays, and on make-up working days.</summary>
    public bool IsFinanceDay(DateOnly day) => Holidays.IsWorkingDay(day);

    /// <summary>Whole days keep the hour and pass over days off; outside of working hours counting starts at the next opening.</summary>
    DateTimeOffset FinanceDue(DateTimeOffset since, TimeSpan after)
    {
        var day = FinanceFrom(ShopDay(since)).First(p => since < p.End);
        var from = since > day.Start ? since : day.Start;
        var target = FinanceFrom(ShopDay(from)).ElementAt(after.Days).Start + (from - day.Start);
        return Period.Elapse(FinanceFrom(ShopDay(target)), target, after - TimeSpan.FromDays(after.Days));
    }

    IEnumerable<Period> FinanceFrom(DateOnly day) =>
        Period.DaysFrom(day)
            .Where(IsFinanceDay)
            .Select(d => Period.On(d, financeOpens, financeCloses));

    DateTimeOffset FirstCall(DateTimeOffset instant)
    {
        var slot = Calls.At(instant);
        return slot.Holds(instant) ? instant : slot.Start;
    }

    static DateTimeOffset NextCutOff(DateTimeOffset since)
    {
        var cutOff = new DateTimeOffset(ShopDay(since), printingStops, Offset);
        return since < cutOff ? cutOff : cutOff.AddDays(1);
    }

    DateTimeOffset EndOfShift(DateTimeOffset instant)
    {
        var coming = Roster.ShiftsFrom(ShopDay(instant)).Where(s => instant < s.End);
        var next = coming.First();
        var start = next.Holds(instant) ? instant : next.Start;
        return coming.TakeWhile(s => s.Start <= start).Max(s => s.End);
    }
}
