namespace AfterSales.Workflows.Clock;

/// <summary>
/// The product's clock for a demo: from <see cref="Begin"/> on instants pass <paramref name="speed"/> times as fast, and so do the timers made by it. Durations that
/// are measured (timestamps) stay real: how long something took is no matter of the shop.
/// </summary>
public sealed class FasterClock(int speed, TimeProvider real) : TimeProvider
{
    public const int Fastest = 5000;

    /// <summary>No timer is hurried beyond this: a loop that looks every second would look without a pause.</summary>
    static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(50);

    Start? start;

    public int Speed => speed;

    /// <summary>Until then it goes at the real pace: what is made at the start is made for now.</summary>
    public void Begin() => Interlocked.CompareExchange(ref start, new(real.GetUtcNow(), real.GetTimestamp()), null);

    /// <summary>The clock behind it; itself for any other.</summary>
    public static TimeProvider RealOf(TimeProvider time) => time is FasterClock faster ? faster.Real : time;

    /// <summary>How many times as fast as the real one; 1 for any other.</summary>
    public static int SpeedOf(TimeProvider time) => time is FasterClock faster ? faster.Speed : 1;

    /// <summary>An instant of the real clock by this one: as long ago as it really is. What sessions remember is asked for by rules that go by the product's clock.</summary>
    public static DateTimeOffset AsLongAgo(TimeProvider time, DateTimeOffset instant) =>
        time is FasterClock faster ? faster.GetUtcNow() - (faster.Real.GetUtcNow() - instant) : instant;

    TimeProvider Real => real;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override long GetTimestamp() => real.GetTimestamp();

    public override DateTimeOffset GetUtcNow() =>
        Volatile.Read(ref start) is { } begun ? begun.At + (real.GetElapsedTime(begun.Stamp) * speed) : real.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Hurried(this, real.CreateTimer(callback, state, Hurry(dueTime), Hurry(period)));

    TimeSpan Hurry(TimeSpan span)
    {
        if (span <= shortest)
            return span; // also what means never, and at once
        var hurried = span / speed;
        return hurried < shortest ? shortest : hurried;
    }

    sealed record Start(DateTimeOffset At, long Stamp);

    sealed class Hurried(FasterClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Hurry(dueTime), clock.Hurry(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
