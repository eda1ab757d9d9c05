using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Commands;

/// <summary>The real program imports from the command line.</summary>
public sealed class ImportCommandTests : IDisposable
{
    const string Report = """
        订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额
        1,39.0,30.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0
        2,21.5,0.0,上海,2020-02-21 00:00:00,,0.0

        """;

    readonly TemporaryFolder folder = new();

    string Data => folder.At("data");

    [Fact]
    public async Task A_file_named_relative_to_the_callers_folder_is_imported_into_a_shop_made_for_it()
    {
        Write("orders.csv", Report);
        var (exit, output) = await RunAsync("orders.csv", "--shop", "晴川小店");
        Assert.True(exit == 0, output);
        Assert.Contains("晴川小店", output, StringComparison.Ordinal);
        Assert.Contains("added 2", output, StringComparison.Ordinal);
        Assert.Equal((1, 2, 0), (await CountAsync(db => db.Shops), await CountAsync(db => db.Orders), await CountAsync(db => db.Users)));

        (exit, output) = await RunAsync("orders.csv");
        Assert.True(exit == 0, output);
        Assert.Contains("unchanged 2", output, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(db => db.Orders));
    }

    [Fact]
    public async Task Refused_rows_are_listed_with_line_field_and_reason_and_the_others_kept()
    {
        Write("orders.csv", Report + "3,很多,39.0,上海,2020-02-21 00:00:00,,0.0\n");
        var (exit, output) = await RunAsync("orders.csv");
        Assert.True(exit == 1, output);
        Assert.Contains("第 4 行 line, 总金额", output, StringComparison.Ordinal);
        Assert.Contains("badAmount", output, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(db => db.Orders));
    }

    [Fact]
    public async Task A_wrong_command_says_in_one_line_what_is_wrong_and_stores_nothing()
    {
        Write("orders.csv", Report);
        Write("letter.csv", "您好");
        AssertNothing(await RunAsync("missing.csv"), "missing.csv");
        AssertNothing(await RunAsync("letter.csv"), "missingColumn");
        Assert.False(Directory.Exists(Data));

        await PutShopAsync("一店");
        await PutShopAsync("二店");
        AssertNothing(await RunAsync("orders.csv"), "一店、二店");
        AssertNothing(await RunAsync("orders.csv", "--shop", "三店"), "三店");
    }

    [Fact]
    public async Task It_works_while_a_server_runs_on_the_same_data_and_twice_at_once()
    {
        Write("orders.csv", Report + string.Concat(Enumerable.Range(3, 1_500).Select(i => $"{i},39.0,39.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0\n")));
        await using var server = await ServerProcess.StartAsync(["--data", Data, "--empty"]);
        await PutShopAsync("晴川小店");
        var runs = await Task.WhenAll(RunAsync("orders.csv"), RunAsync("orders.csv"));
        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Output));
        Assert.Equal(1_502, await CountAsync(db => db.Orders));
        using var client = server.CreateClient();
        Assert.True((await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_shops_own_report_comes_through_to_the_fen()
    {
        var (exit, output) = await RunAsync(RepoFiles.SharedDataOrSkip("tmall_order_report.csv"));
        Assert.True(exit == 0, output);
        await using var services = Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var paid = await db.OrderMoney.SumAsync(m => m.PaidFen, TestContext.Current.CancellationToken);
        var returned = await db.OrderMoney.SumAsync(m => m.PlatformFen, TestContext.Current.CancellationToken);
        Assert.Equal((299_576_061L, 190_248_715L, 57_233_592L), (await db.Orders.SumAsync(o => o.TotalFen, TestContext.Current.CancellationToken), paid - returned, returned));
    }

    Task<(int ExitCode, string Output)> RunAsync(string file, params string[] more) =>
        ServerProcess.RunAsync(["import", "orders", file, "--data", Data, .. more], workingFolder: folder.Path);

    static void AssertNothing((int ExitCode, string Output) run, string why)
    {
        Assert.True(run.ExitCode == 2, run.Output);
        Assert.Contains(why, run.Output, StringComparison.Ordinal);
    }

    void Write(string name, string text) => File.WriteAllText(folder.At(name), text);

    ServiceProvider Services() => new ServiceCollection().AddShopStore(new StoreOptions(Data)).BuildServiceProvider();

    async Task PutShopAsync(string name)
    {
        await using var services = Services();
        var databases = services.GetRequiredService<IDbContextFactory<ShopDb>>();
        await databases.MigrateAsync();
        await using var db = await databases.CreateDbContextAsync();
        db.Shops.Add(new() { Id = Guid.CreateVersion7(ApiShop.Start), Name = name, CreatedAt = ApiShop.Start });
        await db.SaveChangesAsync();
    }

    async Task<int> CountAsync<T>(Func<ShopDb, IQueryable<T>> rows)
    {
        await using var services = Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync();
        return await rows(db).CountAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
