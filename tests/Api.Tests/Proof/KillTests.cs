using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>The real server, killed with kill -9 while another process writes to it, again and again on the same data.</summary>
public sealed class KillTests
{
    /// <summary>Answers of before the kill that are asked for again after it.</summary>
    const int Repeated = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_killed_in_the_middle_of_writes_has_lost_nothing_it_acknowledged_and_done_nothing_by_halves(bool postgres)
    {
        var (kills, unheardOfAll, random) = (Scale.Pick(2, 20), 0, new Random(20260302));
        await using var shop = await RealShop.OpenAsync(postgres, orders: Scale.Pick(60, 600));
        var (storm, journal) = (new Storm(shop), new Journal(shop));
        await shop.StartAsync();
        for (var kill = 1; kill <= kills; kill++)
        {
            var (told, unheard) = await storm.BlowAndKillAsync(shop.Server, random);
            await shop.KillAndRestartAsync();
            journal.Add(told);
            var done = await journal.AskAsync(unheard);
            await journal.RepeatAsync(told.TakeLast(Repeated));
            await journal.CheckAsync();
            await Books.CheckAsync(shop);
            Assert.True((await shop.GetAsync("/api/audit/chain")).GetProperty("whole").GetBoolean());
            unheardOfAll += unheard.Count;
            TestContext.Current.TestOutputHelper?.WriteLine($"kill {kill}: {told.Count} answered, {unheard.Count} never heard of, {done} of these done; {journal.Done} acknowledged in all");
        }
        Assert.True(unheardOfAll >= kills, "the kills came while nobody was writing");
    }
}
