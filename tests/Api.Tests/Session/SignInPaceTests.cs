using AfterSales.Api.Session;
using Xunit;

namespace AfterSales.Api.Tests.Session;

public sealed class SignInPaceTests
{
    readonly Passing time = new();

    [Fact]
    public void Twenty_attempts_are_free_and_then_one_every_three_seconds()
    {
        var pace = new SignInPace(time);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(pace.Allows("wang")));
        Assert.False(pace.Allows("Wang"));
        Assert.True(pace.Allows("li"));
        time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal([true, false], [pace.Allows("wang"), pace.Allows("wang")]);
        time.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(20, Enumerable.Range(0, 30).Count(_ => pace.Allows("wang")));
    }

    [Fact]
    public void Names_of_which_nothing_is_remembered_any_more_make_room_and_no_other()
    {
        var pace = new SignInPace(time, 1);
        for (var i = 0; i < 30_000; i++)
            pace.Allows($"a{i}");
        Assert.False(pace.Allows("a0"));
        time.Pass(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 30_000; i++)
            Assert.True(pace.Allows($"b{i}"));
        Assert.False(pace.Allows("b0"));
        Assert.True(pace.Allows("a0"));
    }

    /// <summary>Time that passes when a test says so.</summary>
    sealed class Passing : TimeProvider
    {
        long now = 1;

        public void Pass(TimeSpan span) => now += span.Ticks;

        public override long GetTimestamp() => now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
