namespace AfterSales.Domain.Time;

/// <summary>
/// One run of a recurring job. Its row is stored before the work begins and has the slot in its key: whatever wakes the job, and on however many servers, a
/// slot is run once. A run without an end whose program is gone was broken off.
/// </summary>
public sealed record JobRun
{
    /// <summary>Code of the job in the timetable.</summary>
    public required string Job { get; init; }

    /// <summary>The shop it ran for; <see cref="Guid.Empty"/> for a job that is not of one shop.</summary>
    public required Guid ShopId { get; init; }

    /// <summary>The slot of the timetable; of a run that somebody asked for, the instant of asking.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>It could not do its work, or found what must not be.</summary>
    public bool Failed { get; init; }

    /// <summary>What it did or found, for people.</summary>
    public string? Zh { get; init; }
    public string? En { get; init; }

    /// <summary>Who asked for it; null for the timetable.</summary>
    public Guid? ById { get; init; }
    public string? ByName { get; init; }

    /// <summary>Counts the beginnings: one that was broken off begins again.</summary>
    public int Attempt { get; init; } = 1;

    public JobRun Ended(JobReport report, DateTimeOffset now) =>
        this with { EndedAt = now, Failed = report.Failed, Zh = Short(report.Zh), En = Short(report.En) };

    static string Short(string text) => text.Length <= JobReport.Longest ? text : text[..(JobReport.Longest - 1)] + "…";
}

/// <summary>What a run did or found, in both languages.</summary>
public sealed record JobReport(string Zh, string En, bool Failed = false)
{
    public const int Longest = 2000;

    public static readonly JobReport
        BrokenOff = new("程序在运行中停止，未完成", "The program stopped while it ran: not finished", Failed: true),
        Fault = new("运行出错，详见服务器日志", "It failed: the server's log says why", Failed: true);
}
