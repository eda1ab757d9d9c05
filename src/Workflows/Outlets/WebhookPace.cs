namespace AfterSales.Workflows.Outlets;

/// <summary>How long a receiver may take, and how often it is tried.</summary>
public sealed record WebhookPace
{
    static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    const int Most = 8;
    static readonly TimeSpan GivenUpAfter = TimeSpan.FromHours(1);

    /// <summary>For an answer, by the real clock.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>When it is tried again after so many attempts; null: it is given up. The last time is an hour after the first.</summary>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset since, DateTimeOffset now)
    {
        var end = since + GivenUpAfter;
        var next = now + Waits[Math.Min(attempts, Waits.Length) - 1];
        return attempts >= Most || now >= end ? null : next < end ? next : end;
    }
}
