namespace AfterSales.Domain.Time;

/// <summary>
/// Every open deadline of a shop was looked at by a calendar: its roster, the stored holidays and those that ship. The first pass follows a change at once, the second a
/// quarter of an hour later and finds what was being committed meanwhile, or by a server whose clock is behind. A calendar is settled by two.
/// </summary>
public sealed record CalendarPass
{
    public required Guid ShopId { get; init; }

    /// <summary>Names the calendar.</summary>
    public required string Calendar { get; init; }

    /// <summary>1 or 2.</summary>
    public required int No { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Cases whose deadlines moved.</summary>
    public required int Moved { get; init; }
}
