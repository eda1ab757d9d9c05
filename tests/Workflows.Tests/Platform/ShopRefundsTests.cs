using System.Globalization;
using System.Text;
using AfterSales.Domain.Imports;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static AfterSales.Workflows.Tests.Platform.RefundFiles;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class ShopRefundsOnSqliteTests() : ShopRefundsTests(TestDatabase.SqliteAsync);

public sealed class ShopRefundsOnPostgresTests() : ShopRefundsTests(TestDatabase.PostgresAsync);

/// <summary>The refunds of the shop's own order report, told once more by a refund report that a program writes from the same rows.</summary>
public abstract class ShopRefundsTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    const int Refunds = 5_646;
    const long RefundedFen = 572_335_92;

    [Fact]
    public async Task A_refund_report_of_the_same_orders_adds_nothing_to_what_the_order_report_told()
    {
        var (orders, refunds) = await ReportsAsync();
        await Shop.ImportAsync(ImportKind.Orders, orders);
        Assert.Equal((Refunds, Refunds, RefundedFen, RefundedFen), await BookedAsync());
        var run = await Shop.ImportAsync(ImportKind.Refunds, refunds);
        Assert.Equal((Refunds, Refunds, 0), (run.Rows, run.Added, run.Refused));
        await IsWholeAsync();
    }

    [Fact]
    public async Task The_refund_report_first_and_the_order_report_after_it_gives_the_same()
    {
        var (orders, refunds) = await ReportsAsync();
        await Shop.ImportAsync(ImportKind.Refunds, refunds);
        Assert.Equal((0, 0, 0, 0), await BookedAsync());
        Assert.Equal(Refunds, await Shop.Database.AskAsync(db => db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));
        await Shop.ImportAsync(ImportKind.Orders, orders);
        await IsWholeAsync();
        await Shop.ImportAsync(ImportKind.Refunds, refunds);
        await Shop.ImportAsync(ImportKind.Orders, orders);
        await IsWholeAsync();
    }

    async Task IsWholeAsync()
    {
        Assert.Equal((Refunds, Refunds, RefundedFen, RefundedFen), await BookedAsync());
        var told = await Shop.Database.AskAsync(async db => (await db.PlatformRefunds.CountAsync(r => r.OrderId != null, Cancel),
            await db.PlatformRefunds.SumAsync(r => r.AmountFen, Cancel), await db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));
        Assert.Equal((Refunds, RefundedFen, 0), told);
    }

    /// <summary>Payments of the platform, ledger entries of them, and in fen what both say.</summary>
    Task<(int, int, long, long)> BookedAsync() => Shop.Database.AskAsync(async db => (
        await db.PlatformPayments.CountAsync(Cancel),
        await db.Ledger.CountAsync(Cancel),
        await db.Ledger.SumAsync(e => e.AmountFen, Cancel),
        await db.OrderMoney.SumAsync(m => m.PlatformFen, Cancel)));

    static async Task<(byte[] Orders, byte[] Refunds)> ReportsAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Imports.Reports.OfTheShop(), Cancel);
        var rows = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','));
        var report = new StringBuilder(Layout2017).Append('\n');
        foreach (var row in rows.Where(row => row[6] != "0.0"))
        {
            var paid = DateTime.ParseExact(row[5], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            report.Append(Row(Layout2017, row[0], $"5{row[0].PadLeft(17, '0')}", row[6], applied: $"{paid.AddDays(1):yyyy-MM-dd HH:mm:ss}",
                ended: $"{paid.AddDays(3):yyyy-MM-dd HH:mm:ss}")).Append('\n');
        }
        return (bytes, Gb18030.GetBytes(report.ToString()));
    }
}
