using System.Net.Http.Json;
using AfterSales.TestBed;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Commands;

/// <summary>The real program at its first start, on an empty folder.</summary>
public sealed class DemoTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public async Task Where_no_demo_is_wanted_or_allowed_none_is_made_and_one_line_says_how_to_begin(string environment, bool empty)
    {
        await using var server = await ServerProcess.StartAsync(empty ? ["--data", folder.Path, "--empty"] : ["--data", folder.Path], In(environment));
        Assert.Equal(0, await ShopsAsync());
        var begin = Assert.Single(server.Output.Split('\n'), line => line.StartsWith("begin", StringComparison.Ordinal));
        Assert.Contains($"import orders FILE --shop NAME --data {folder.Path}", begin, StringComparison.Ordinal);
        Assert.Contains("users add USER --role Supervisor", begin, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleShop.Password, server.Output, StringComparison.Ordinal);
        Assert.False((await SignInAsync(server)).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_demo_is_made_once_and_its_people_sign_in_until_it_is_no_longer_development(bool postgres)
    {
        Assert.SkipUnless(Scale.Full, "makes the whole demo: runs with AFTERSALES_TESTS=full");
        var database = postgres ? await PostgresServer.NewDatabaseAsync() : null;
        string[] place = database is null ? ["--data", folder.Path] : ["--data", folder.Path, "--postgres", database];
        // on SQLite a second one is refused before it could make anything
        var servers = await Task.WhenAll(Enumerable.Range(0, postgres ? 2 : 1).Select(_ => ServerProcess.StartAsync(place, In("Development"))));
        Assert.Single(servers, server => server.Output.Contains("making the demo shops: 1/", StringComparison.Ordinal));
        Assert.Equal(servers.Length - 1, servers.Count(server => server.Output.Contains("waiting", StringComparison.Ordinal)));
        foreach (var server in servers)
        {
            Assert.Contains(SampleShop.Password, server.Output, StringComparison.Ordinal);
            Assert.True((await SignInAsync(server)).IsSuccessStatusCode);
        }
        Assert.Equal(SampleShop.All.Count, await ShopsAsync(database));
        foreach (var server in servers)
            await server.DisposeAsync();
        await using (var again = await ServerProcess.StartAsync(place, In("Development")))
        {
            Assert.Contains("agent1", again.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("making", again.Output, StringComparison.Ordinal);
            await again.StopAsync();
        }
        Assert.Equal(SampleShop.All.Count, await ShopsAsync(database));
        await using var production = await ServerProcess.StartAsync(place, In("Production"));
        Assert.DoesNotContain(SampleShop.Password, production.Output, StringComparison.Ordinal);
        Assert.False((await SignInAsync(production)).IsSuccessStatusCode);
    }

    static Dictionary<string, string> In(string environment) => new() { ["ASPNETCORE_ENVIRONMENT"] = environment };

    static async Task<HttpResponseMessage> SignInAsync(ServerProcess server)
    {
        using var client = server.CreateClient();
        return await client.PostAsJsonAsync("/api/session", new { userName = "agent1", password = SampleShop.Password, mode = "Bearer" }, TestContext.Current.CancellationToken);
    }

    async Task<int> ShopsAsync(string? postgres = null)
    {
        await using var services = new ServiceCollection().AddShopStore(new StoreOptions(folder.Path, postgres)).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Shops.CountAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
