using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class IncomingFilesTests
{
    [Fact]
    public async Task What_a_crash_cut_short_is_removed_after_a_day_and_what_waits_or_is_being_written_stays()
    {
        using var folder = new TemporaryFolder();
        var files = new IncomingFiles(new StoreOptions(folder.Path));
        var now = new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, files.ForgetBrokenOff(now, new HashSet<Guid>())); // nothing was ever sent in
        var (broken, waiting, young) = (Id(1), Id(2), Id(3));
        foreach (var run in new[] { broken, waiting, young })
        {
            await files.SaveAsync(run, new MemoryStream("订单"u8.ToArray()), 100, TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(files.PathOf(run), now.AddHours(run == young ? -23 : -25).UtcDateTime);
        }
        Assert.Equal(1, files.ForgetBrokenOff(now, new HashSet<Guid> { waiting }));
        Assert.Equal((false, true, true), (files.Has(broken), files.Has(waiting), files.Has(young)));
    }

    static Guid Id(int minutes) => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMinutes(minutes));
}
