using System.Globalization;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>The shop's hours are those of +08:00 wherever the server stands, also across its change to summer time.</summary>
public sealed class HostZoneTests
{
    static readonly DateTimeOffset beforeSummerTime = new(2026, 3, 7, 18, 30, 0, TimeSpan.Zero);

    static string[] Everything(DateTimeOffset since) =>
    [
        .. Enum.GetValues<Clock>().Select(c => ShopCalendar.Default.Due(c, since, 2.Days).ToString("O", CultureInfo.InvariantCulture)),
        ShopCalendar.ShopDay(since).ToString("O", CultureInfo.InvariantCulture), ShopCalendar.ShopMonth(since),
    ];

    [Fact]
    public void The_same_instant_gives_the_same_deadlines_in_whatever_offset_it_is_written()
    {
        foreach (var hours in Enumerable.Range(-14, 29))
        {
            Assert.Equal(Everything(beforeSummerTime), Everything(beforeSummerTime.ToOffset(hours.Hours)));
        }
    }

    [Fact]
    [DefaultRow("Edge: host in a zone with daylight saving")]
    public void The_zone_of_the_host_does_not_matter()
    {
        var here = Everything(beforeSummerTime);
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (var other in (string[])["America/New_York", "Asia/Kathmandu", "UTC"])
            {
                Environment.SetEnvironmentVariable("TZ", other);
                TimeZoneInfo.ClearCachedData();
                Assert.Equal(here, Everything(beforeSummerTime));
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
