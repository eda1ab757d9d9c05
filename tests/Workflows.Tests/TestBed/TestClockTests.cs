using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.TestBed;

public sealed class TestClockTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    readonly TestClock clock = new(Noon);

    [Fact]
    public void The_clock_stands_still_and_tells_utc()
    {
        Assert.Equal(Noon, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
    }

    [Fact]
    public void It_moves_forward_back_and_to_any_instant()
    {
        Assert.Equal(Noon.AddHours(49), clock.Advance(TimeSpan.FromHours(49)));
        Assert.Equal(Noon.AddHours(-23), clock.Advance(TimeSpan.FromDays(-3)));
        clock.Now = Noon;
        Assert.Equal(Noon, clock.GetUtcNow());
    }

    [Fact]
    public void No_step_is_lost_between_threads()
    {
        Parallel.For(0, 10_000, _ => clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(Noon.AddSeconds(10_000), clock.Now);
    }
}
