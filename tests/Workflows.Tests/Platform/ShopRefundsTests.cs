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
    int refunds;
    long refundedFen;

    [Fact]
    public async Task A_refund_report_of_the_same_orders_adds_nothing_to_what_the_order_report_told()
    {
        var (orders, report) = await ReportsAsync();
        await Shop.ImportAsync(ImportKind.Orders, orders);
        Assert.Equal((refunds, refunds, refundedFen, refundedFen), await BookedAsync());
        var run = await Shop.ImportAsync(ImportKind.Refunds, report);
        Assert.Equal((refunds, refunds, 0), (run.Rows, run.Added, run.Refused));
        await IsWholeAsync();
    }

    [Fact]
    public async Task The_refund_report_first_and_the_order_report_after_it_gives_the_same()
    {
        var (orders, report) = await ReportsAsync();
        await Shop.ImportAsync(ImportKind.Refunds, report);
        Assert.Equal((0, 0, 0, 0), await BookedAsync());
        Assert.Equal(refunds, await Shop.Database.AskAsync(db => db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));
        await Shop.ImportAsync(ImportKind.Orders, orders);
        await IsWholeAsync();
        await Shop.ImportAsync(ImportKind.Refunds, report);
        await Shop.ImportAsync(ImportKind.Orders, orders);
        await IsWholeAsync();
    }

    async Task IsWholeAsync()
    {
        Assert.Equal((refunds, refunds, refundedFen, refundedFen), await BookedAsync());
        var told = await Shop.Database.AskAsync(async db => (await db.PlatformRefunds.CountAsync(r => r.OrderId != null, Cancel),
            await db.PlatformRefunds.SumAsync(r => r.AmountFen, Cancel), await db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));
        Assert.Equal((refunds, refundedFen, 0), told);
    }

    /// <summary>Payments of the platform, ledger entries of them, and in fen what both say.</summary>
    Task<(int, int, long, long)> BookedAsync() => Shop.Database.AskAsync(async db => (
        await db.PlatformPayments.CountAsync(Cancel),
        await db.Ledger.CountAsync(Cancel),
        await db.Ledger.SumAsync(e => e.AmountFen, Cancel),
        await db.OrderMoney.SumAsync(m => m.PlatformFen, Cancel)));

    async Task<(byte[] Orders, byte[] Refunds)> ReportsAsync()
    {
        var lines = await Imports.Reports.LinesOfTheShopAsync(Cancel);
        var rows = lines.Skip(1).Select(line => line.Split(',')).Where(row => row[6] != "0.0").ToList();
        (refunds, refundedFen) = (rows.Count, rows.Sum(row => Imports.Reports.Fen(row[6])));
        if (Scale.Full)
            Assert.Equal((5_646, 572_335_92), (refunds, refundedFen));
        var report = new StringBuilder(Layout2017).Append('\n');
        foreach (var row in rows)
        {
            var paid = DateTime.ParseExact(row[5], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            report.Append(Row(Layout2017, row[0], $"5{row[0].PadLeft(17, '0')}", row[6], applied: $"{paid.AddDays(1):yyyy-MM-dd HH:mm:ss}",
                ended: $"{paid.AddDays(3):yyyy-MM-dd HH:mm:ss}")).Append('\n');
        }
        return (Imports.Reports.Utf8(lines), Gb18030.GetBytes(report.ToString()));
    }
}
