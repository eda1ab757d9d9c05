namespace AfterSales.Domain.Time;

/// <summary>
/// One dated change of a shop's duty hours: from a day on, or for some days only (an extra or prolonged shift, a day with other hours, a day off). Written once with a
/// reason and never changed; of two for the same day the narrower counts, then the one set later. A shift past midnight belongs to the day on which it starts.
/// </summary>
public sealed record RosterChange
{
    public const int MostShifts = 12;
    public const int LongestName = 20;

    /// <summary>Most days of a change that ends: what lasts longer is a new roster.</summary>
    public const int MostDays = 92;

    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>1, 2, 3... within the shop; 0 stands for the hours a shop starts with.</summary>
    public required int Number { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>All of the day's shifts; none only where nobody is on duty for some days.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool Holds(DateOnly day) => From <= day && !(Until < day);
}
