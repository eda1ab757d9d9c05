namespace AfterSales.TestBed;

/// <summary>A clock that stands until it is set: deadlines of days fall due in a test of milliseconds. Safe to read and set from many threads.
/// Its timers are the system's: nothing in the product waits on a timer that a test must hurry.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    long utcTicks = start.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref utcTicks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref utcTicks, value.UtcTicks);
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Back with a negative span: a host's clock does that too.</summary>
    public DateTimeOffset Advance(TimeSpan by) => new(Interlocked.Add(ref utcTicks, by.Ticks), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
