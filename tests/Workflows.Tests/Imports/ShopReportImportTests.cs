using System.Diagnostics;
using System.Text;
using AfterSales.Domain.Imports;
using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Store;
using AfterSales.Workflows.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class ShopReportImportOnSqliteTests() : ShopReportImportTests(TestDatabase.SqliteAsync)
{
    [Fact]
    public async Task Fifty_broken_rows_are_told_and_the_others_are_stored()
    {
        var text = await File.ReadAllTextAsync(Reports.OfTheShop(), Cancellation);
        var (expected, broken) = BrokenRowsTests.BreakFifty([.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')], seed: 20200221);
        var run = await ImportAsync(await NewShopAsync(), BrokenRowsTests.Bytes(broken, Encoding.UTF8));
        Assert.Equal((28_010, 27_960, 50), (run.Rows, run.Added, run.Refused));
        var problems = await Database.AskAsync(db => db.ImportProblems.Where(p => p.RunId == run.Id).OrderBy(p => p.No).ToListAsync(Cancellation));
        Assert.Equal(expected, problems.Select(p => (p.Line, p.Field, BrokenRowsTests.Code(p.Code))));
    }
}

public sealed class ShopReportImportOnPostgresTests() : ShopReportImportTests(TestDatabase.PostgresAsync);

/// <summary>The shop's own report of 28,010 orders, on each database.</summary>
public abstract class ShopReportImportTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    [Fact]
    public async Task It_is_stored_whole_and_agrees_to_the_fen_and_again_and_in_GB18030_without_a_duplicate()
    {
        var lines = await Reports.LinesOfTheShopAsync(Cancellation);
        var (bytes, expected) = (Reports.Utf8(lines), Expected(lines));
        var shop = await NewShopAsync();
        var began = Stopwatch.GetTimestamp();
        var run = await ImportAsync(shop, bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{expected.Orders / Stopwatch.GetElapsedTime(began).TotalSeconds:N0} rows/s");
        Assert.Equal((expected.Orders, expected.Orders, 0), (run.Rows, run.Added, run.Refused));
        Assert.Equal((expected.Orders, expected.Total, expected.Paid, expected.Returned), await StoredAsync(shop));

        foreach (var copy in new[] { bytes, Reports.Gb18030.GetBytes(Encoding.UTF8.GetString(bytes)) })
        {
            var again = await ImportAsync(shop, copy);
            Assert.Equal((expected.Orders, 0, 0, expected.Orders), (again.Rows, again.Added, again.Updated, again.Unchanged));
        }
        Assert.Equal((expected.Orders, expected.Total, expected.Paid, expected.Returned), await StoredAsync(shop));
        Assert.Equal(expected.Refunds, await Database.AskAsync(db => db.Ledger.CountAsync(Cancellation)));
    }

    static (int Orders, long Total, long Paid, long Returned, int Refunds) Expected(string[] lines)
    {
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        var (stayed, returned) = (rows.Sum(r => Reports.Fen(r[2])), rows.Sum(r => Reports.Fen(r[6])));
        var sums = (rows.Count, rows.Sum(r => Reports.Fen(r[1])), stayed + returned, returned, rows.Count(r => r[6] != "0.0"));
        if (Scale.Full)
            Assert.Equal((28_010, 299_576_061, 190_248_715 + 57_233_592, 57_233_592, 5_646), sums);
        return sums;
    }

    protected async Task<Guid> NewShopAsync()
    {
        var shop = Rows.Shop();
        await Database.PutAsync(shop);
        return shop.Id;
    }

    protected async Task<ImportRun> ImportAsync(Guid shop, byte[] bytes)
    {
        var run = new ImportRun { Id = Rows.Id(), ShopId = shop, FileName = "orders.csv", AskedAt = Rows.Now, SeenAt = Rows.Now };
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Imports = [new(run, null)] }));
        using var file = new MemoryStream(bytes);
        return (await new OrderImport(Database.Databases, Database.Commit, Database.Holidays, TimeProvider.System).RunAsync(run, file, null, Cancellation))!;
    }

    Task<(int, long, long, long)> StoredAsync(Guid shop) => Database.AskAsync(async db => (
        await db.Orders.CountAsync(o => o.ShopId == shop, Cancellation),
        await db.Orders.Where(o => o.ShopId == shop).SumAsync(o => o.TotalFen, Cancellation),
        await db.OrderMoney.Where(m => m.ShopId == shop).SumAsync(m => m.PaidFen, Cancellation),
        await db.OrderMoney.Where(m => m.ShopId == shop).SumAsync(m => m.PlatformFen, Cancellation)));
}
