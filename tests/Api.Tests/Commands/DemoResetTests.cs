using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.TestBed;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Commands;

/// <summary>The real program makes its demo anew, or says in one line why not.</summary>
public sealed class DemoResetTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Outside_development_it_is_refused_and_touches_nothing()
    {
        await IsRefusedAsync("Production", "only in Development", folder.At("data"));
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_a_server_runs_on_the_data_it_is_refused(bool postgres)
    {
        string[] place = postgres ? ["--postgres", await PostgresServer.NewDatabaseAsync()] : [];
        await using var server = await ServerProcess.StartAsync(["--empty", "--data", folder.Path, .. place], In("Development"));
        await IsRefusedAsync("Development", "stop it first", folder.Path, place);
    }

    [Fact]
    public async Task A_shop_of_somebody_s_own_is_never_touched()
    {
        var line = CommandLine.Parse(["users", "add", "wang", "--role", "Supervisor", "--shop", "小店", "--data", folder.Path]);
        Assert.Equal(0, await AddUser.RunAsync("wang", line, TextReader.Null, TextWriter.Null, TextWriter.Null));
        await IsRefusedAsync("Development", "other shops than the demo's", folder.Path);
        Assert.Equal("小店", Assert.Single(await ShopsAsync()));
    }

    [Fact]
    public async Task The_demo_is_made_anew_and_its_people_are_told()
    {
        Assert.SkipUnless(Scale.Full, "makes the whole demo: runs with AFTERSALES_TESTS=full");
        var (code, output) = await ServerProcess.RunAsync(["demo", "reset", "--data", folder.Path], In("Development"));
        Assert.True(code == 0, output);
        Assert.Contains(SampleShop.Password, output, StringComparison.Ordinal);
        Assert.Equal(SampleShop.All.Select(s => s.Name).Order(StringComparer.Ordinal), (await ShopsAsync()).Order(StringComparer.Ordinal));
    }

    static async Task IsRefusedAsync(string environment, string why, string data, params string[] place)
    {
        var (code, output) = await ServerProcess.RunAsync(["demo", "reset", "--data", data, .. place], In(environment));
        Assert.True(code == 1, output);
        var told = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.StartsWith("data ", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("demo reset:", Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains(why, told[0], StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<string>> ShopsAsync()
    {
        await using var services = new ServiceCollection().AddShopStore(new StoreOptions(folder.Path)).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Shops.Select(s => s.Name).ToListAsync(TestContext.Current.CancellationToken);
    }

    static Dictionary<string, string> In(string environment) => new() { ["ASPNETCORE_ENVIRONMENT"] = environment };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
