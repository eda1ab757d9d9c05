using AfterSales.Workflows.Seeding;

namespace AfterSales.Web.Tests;

/// <summary>A buyer's photo, each time another: the same picture in two orders' cases would be taken for a fraud.</summary>
static class Photo
{
    static int made = (int)(TimeProvider.System.GetUtcNow().Ticks & int.MaxValue);

    public static byte[] Next() => SamplePicture.Draw(Interlocked.Increment(ref made));
}
