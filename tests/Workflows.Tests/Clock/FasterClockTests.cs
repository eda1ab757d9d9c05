using AfterSales.TestBed;
using AfterSales.Workflows.Clock;
using Xunit;

namespace AfterSales.Workflows.Tests.Clock;

public sealed class FasterClockTests
{
    [Fact]
    public void Until_it_begins_it_is_the_real_clock()
    {
        var real = new TestClock(TestShop.Monday);
        var faster = new FasterClock(60, real);
        real.Advance(TimeSpan.FromHours(1));
        Assert.Equal(real.Now, faster.GetUtcNow());
    }

    [Fact]
    public async Task Instants_and_timers_pass_faster_and_what_is_measured_stays_real()
    {
        var faster = new FasterClock(3600, TimeProvider.System);
        faster.Begin();
        var (at, stamp) = (faster.GetUtcNow(), faster.GetTimestamp());
        await Task.Delay(TimeSpan.FromMinutes(30), faster, TestContext.Current.CancellationToken);
        var real = faster.GetElapsedTime(stamp);
        Assert.InRange(real, TimeSpan.FromMilliseconds(490), TimeSpan.FromMinutes(1));
        Assert.InRange((faster.GetUtcNow() - at) / real, 3500, 3700);
    }

    [Fact]
    public async Task No_timer_is_hurried_into_a_loop_without_a_pause()
    {
        var faster = new FasterClock(FasterClock.Fastest, TimeProvider.System);
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1), faster);
        var stamp = faster.GetTimestamp();
        for (var i = 0; i < 5; i++)
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        Assert.True(faster.GetElapsedTime(stamp) > TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task A_password_given_just_now_was_given_just_now_by_the_faster_clock_too()
    {
        var faster = new FasterClock(FasterClock.Fastest, TimeProvider.System);
        faster.Begin();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var given = FasterClock.RealOf(faster).GetUtcNow().AddMinutes(-4);
        var shown = FasterClock.AsLongAgo(faster, given);
        // read after it: a millisecond between them is five seconds here
        Assert.InRange(faster.GetUtcNow() - shown, TimeSpan.FromMinutes(4) - TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30));
        Assert.Equal(given, FasterClock.AsLongAgo(TimeProvider.System, given));
    }
}
