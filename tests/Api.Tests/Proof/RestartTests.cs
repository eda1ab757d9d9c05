using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>Deadlines that fall due while no server runs, by the real clock.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_deadline_that_passed_while_the_server_was_down_fires_once_after_the_start_and_is_marked_late()
    {
        await using var shop = await RealShop.OpenAsync(postgres: Scale.Full, orders: 1);
        await shop.StartAsync();
        using var client = new Client(shop, shop.Server);
        var errand = new Errand(client, shop.Orders[0]);
        await errand.OpenAsync();
        // the platform's limit is chosen so that the manager has to be told, 24 hours before it, in a moment
        var due = TimeProvider.System.GetUtcNow().AddSeconds(2);
        Assert.True((await client.SendAsync(Errand.PlatformStepsIn(errand.Case, due))).Done);
        await shop.StopAsync();
        var down = due + TimeSpan.FromSeconds(1) - TimeProvider.System.GetUtcNow();
        if (down > TimeSpan.Zero)
            await Task.Delay(down, TestContext.Current.CancellationToken);

        await shop.StartAsync();
        await Eventually.IsAsync(async () => (await shop.FiredAsync(errand.Case)).Count > 0, "the deadline has fired");
        // the clock looks every second
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        var fired = Assert.Single(await shop.FiredAsync(errand.Case));
        Assert.Equal(("Escalate", "Clock"), (fired.GetProperty("act").GetString(), fired.GetProperty("role").GetString()));
        Assert.InRange(fired.GetProperty("lateMs").GetInt64(), 1_000, 60_000);
        Assert.Equal("Manager", (await shop.GetAsync($"/api/cases/{errand.Case}")).GetProperty("level").GetString());
        await Books.CheckAsync(shop);
    }
}
