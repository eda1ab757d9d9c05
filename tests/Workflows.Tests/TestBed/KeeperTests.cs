using System.Diagnostics;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.TestBed;

public sealed class KeeperTests
{
    [Fact]
    public async Task When_its_pipe_closes_what_was_started_is_killed_what_had_ended_is_left_alone_and_the_folder_is_removed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the keeper is a shell");
        var keeper = new Keeper(Directory.CreateTempSubdirectory("aftersales-test-").FullName);
        await File.WriteAllTextAsync(Path.Combine(keeper.NewFolder(), "orders.csv"), "", TestContext.Current.CancellationToken);
        var sleepers = Enumerable.Range(0, 4).Select(_ => Process.Start("sleep", "600")).ToList();
        try
        {
            sleepers.ForEach(sleeper => keeper.Started(sleeper.Id));
            keeper.Ended(sleepers[0].Id);
            keeper.Ended(sleepers[2].Id);

            keeper.Dispose(); // closes the pipe, as the system does when this process is gone

            Assert.False(Directory.Exists(keeper.Folder));
            foreach (var i in new[] { 1, 3 })
                await sleepers[i].WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            Assert.False(sleepers[0].HasExited);
            Assert.False(sleepers[2].HasExited);
        }
        finally
        {
            sleepers.ForEach(sleeper => sleeper.Kill());
            sleepers.ForEach(sleeper => sleeper.Dispose());
        }
    }

    [Fact]
    public void Every_test_gets_a_folder_of_its_own_that_goes_with_it()
    {
        using var kept = new TemporaryFolder();
        string path;
        using (var gone = new TemporaryFolder())
            path = gone.Path;
        Assert.NotEqual(kept.Path, path);
        Assert.False(Directory.Exists(path));
        Assert.Empty(Directory.EnumerateFileSystemEntries(kept.Path));
    }
}
