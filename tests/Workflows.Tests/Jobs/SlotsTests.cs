using AfterSales.Domain.Time;
using AfterSales.Workflows.Jobs;
using Xunit;

namespace AfterSales.Workflows.Tests.Jobs;

/// <summary>Slots are shop time, whatever the zone of the machine.</summary>
public sealed class SlotsTests
{
    static readonly Slots batches = new("0 0 9,15 * * ?") { On = ShopCalendar.Default.IsFinanceDay };

    [Theory]
    [InlineData("0 0 2 * * ?", "2026-03-01 02:00", "2026-03-02 02:00")]
    [InlineData("0 10 * * * ?", "2026-03-01 23:10", "2026-03-02 00:10")]
    [InlineData("0 30 8 1 * ?", "2026-03-01 08:30", "2026-04-01 08:30")]
    [InlineData("0 30 8 1 * ?", "2028-02-01 08:30", "2028-03-01 08:30")]
    public void After_a_slot_comes_the_next_and_until_then_it_is_the_newest(string cron, string slot, string next)
    {
        var slots = new Slots(cron);
        Assert.Equal(Shop(next), slots.After(Shop(slot)));
        Assert.Equal(Shop(slot), slots.Until(Shop(slot)));
        Assert.Equal(Shop(slot), slots.Until(Shop(next).AddMilliseconds(-1)));
        Assert.True(slots.Until(Shop(slot).AddMilliseconds(-1)) < Shop(slot));
        Assert.Equal(TimeSpan.Zero, slots.After(Shop(slot)).Offset);
    }

    [Fact]
    public void Days_on_which_the_job_does_not_run_are_passed_over()
    {
        Assert.Equal(Shop("2026-03-09 09:00"), batches.After(Shop("2026-03-06 15:00"))); // a Friday
        Assert.Equal(Shop("2026-03-06 15:00"), batches.Until(Shop("2026-03-09 08:59")));
        Assert.Equal(Shop("2026-10-08 09:00"), batches.After(Shop("2026-09-30 15:00"))); // the National Day's holidays
    }

    static DateTimeOffset Shop(string time) => new DateTimeOffset(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), ShopCalendar.Offset).ToUniversalTime();
}
