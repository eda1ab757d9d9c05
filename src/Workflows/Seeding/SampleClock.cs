namespace AfterSales.Workflows.Seeding;

/// <summary>The clock of the sample: stands until it is walked on, so that weeks of a shop pass in seconds and every row tells the time it has.</summary>
sealed class SampleClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public DateTimeOffset At => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Never back: what happened later is written already.</summary>
    public void WalkTo(DateTimeOffset instant)
    {
        if (instant > At)
            Interlocked.Exchange(ref ticks, instant.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => At;
}
