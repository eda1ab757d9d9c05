using AfterSales.Domain.Time;
using Quartz;

namespace AfterSales.Workflows.Jobs;

/// <summary>A recurring job: a line of the <see cref="Timetable"/>.</summary>
/// <param name="Code">Its stable name for programs.</param>
/// <param name="WhenZh">Its slots in words, shop time.</param>
public sealed record Job(string Code, string Zh, string En, Slots Slots, string WhenZh, string WhenEn)
{
    /// <summary>Runs for each shop by itself, with a result that only this shop sees.</summary>
    public bool OfEachShop { get; init; } = true;

    /// <summary>What it does for the slot. Done twice it does no harm: a run that was broken off is run again.</summary>
    public required Func<JobSlot, CancellationToken, Task<JobReport>> Run { get; init; }
}

/// <summary>What a run is for.</summary>
/// <param name="ShopId"><see cref="Guid.Empty"/> for a job that is not of one shop.</param>
/// <param name="At">The slot of the timetable, or when somebody asked for the run; UTC.</param>
public sealed record JobSlot(Guid ShopId, DateTimeOffset At);

/// <summary>When a job is due: a cron expression in shop time, +08:00 all year, so that neither the host's zone nor zone data enters.</summary>
/// <param name="Cron">Second, minute, hour, day of month, month, day of week.</param>
public sealed record Slots(string Cron)
{
    static readonly TimeZoneInfo shopTime = TimeZoneInfo.CreateCustomTimeZone("UTC+08:00", ShopCalendar.Offset, "UTC+08:00", "UTC+08:00");

    // a stored trigger names its zone, and this one is in no zone data
    static Slots() => TimeZones.AddResolver(id => id == shopTime.Id ? shopTime : null!);

    /// <summary>On which days of the shop; on all unless said.</summary>
    public Func<DateOnly, bool> On { get; init; } = static _ => true;

    public CronExpression Expression { get; } = new(Cron, shopTime);

    /// <summary>The first slot after the instant, in UTC.</summary>
    public DateTimeOffset After(DateTimeOffset instant)
    {
        do
            instant = Expression.GetNextValidTimeAfter(instant) ?? throw new InvalidOperationException($"{Cron} has no slot after {instant:O}.");
        while (!On(ShopCalendar.ShopDay(instant)));
        return instant.ToUniversalTime();
    }

    /// <summary>The newest slot that has come by the instant, in UTC.</summary>
    public DateTimeOffset Until(DateTimeOffset instant)
    {
        var before = instant.AddSeconds(1);
        do
            before = Expression.GetPreviousValidTimeBefore(before) ?? throw new InvalidOperationException($"{Cron} has no slot before {instant:O}.");
        while (before > instant || !On(ShopCalendar.ShopDay(before)));
        return before.ToUniversalTime();
    }
}
