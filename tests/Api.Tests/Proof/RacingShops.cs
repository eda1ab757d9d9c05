using AfterSales.TestBed;

namespace AfterSales.Api.Tests.Proof;

/// <summary>For races: one server on SQLite, two servers on one PostgreSQL database. Each is started by the first test that asks.</summary>
public sealed class RacingShops : IAsyncDisposable
{
    readonly Lazy<Task<(RealShop, ServerProcess[])>> sqlite = new(() => OpenAsync(postgres: false, servers: 1));
    readonly Lazy<Task<(RealShop, ServerProcess[])>> postgres = new(() => OpenAsync(postgres: true, servers: 2));

    internal Task<(RealShop Shop, ServerProcess[] Servers)> OnAsync(bool onPostgres)
    {
        if (onPostgres)
            PostgresServer.OrSkip();
        return (onPostgres ? postgres : sqlite).Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in new[] { sqlite, postgres }.Where(o => o.IsValueCreated))
            await (await opened.Value).Item1.DisposeAsync();
    }

    static async Task<(RealShop, ServerProcess[])> OpenAsync(bool postgres, int servers)
    {
        var shop = await RealShop.OpenAsync(postgres, orders: Scale.Pick(10, 100));
        var started = new List<ServerProcess> { await shop.StartAsync() };
        while (started.Count < servers)
            started.Add(await shop.StartAsync());
        return (shop, [.. started]);
    }
}
