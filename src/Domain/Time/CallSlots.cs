namespace AfterSales.Domain.Time;

/// <summary>
/// When a buyer may be phoned, in shop time. A1 四.2②: at about ten in the morning or after four in the afternoon. Outside
/// of the slots no call is planned; from 20:00 to 09:00 none is made for any reason. Data, as the roster is.
/// </summary>
public sealed record CallSlots(TimeOnly MorningStart, TimeOnly MorningEnd, TimeOnly AfternoonStart, TimeOnly AfternoonEnd)
{
    public static CallSlots Default { get; } = new(new(10, 0), new(11, 0), new(16, 0), new(20, 0));

    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    public TimeOnly QuietUntil { get; init; } = new(9, 0);

    public bool Holds(DateTimeOffset instant) => At(instant).Holds(instant);

    public bool Quiet(DateTimeOffset instant)
    {
        var wall = TimeOnly.FromTimeSpan(instant.ToOffset(ShopCalendar.Offset).TimeOfDay);
        return wall >= QuietFrom || wall < QuietUntil;
    }

    /// <summary>The slot that holds the instant, or else the next one.</summary>
    internal Period At(DateTimeOffset instant) =>
        Period.DaysFrom(ShopCalendar.ShopDay(instant)).SelectMany(On).First(slot => instant < slot.End);

    IEnumerable<Period> On(DateOnly day) =>
        [Period.On(day, MorningStart, MorningEnd), Period.On(day, AfternoonStart, AfternoonEnd)];
}
