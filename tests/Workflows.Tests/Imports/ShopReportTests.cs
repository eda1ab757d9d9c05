using System.Text;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class ShopReportTests
{
    [Fact]
    public async Task The_shops_report_agrees_to_the_fen()
    {
        await using var file = File.OpenRead(Reports.OfTheShop());
        AssertTotals(await Reports.ReadAsync(file));
        Assert.Equal(file.Length, file.Position);
    }

    [Fact]
    public async Task A_copy_in_GB18030_says_the_same()
    {
        var file = Reports.OfTheShop();
        var utf8 = await Reports.ReadAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var copy = await Reports.ReadAsync(Reports.Gb18030.GetBytes(text));
        AssertTotals(copy);
        Assert.Equal(utf8, copy);
    }

    [Fact]
    public async Task Fifty_broken_rows_of_the_shops_report_give_their_fifty_problems()
    {
        var text = await File.ReadAllTextAsync(Reports.OfTheShop(), TestContext.Current.CancellationToken);
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        await BrokenRowsTests.AssertFiftyProblemsAsync(lines, seed: 20200221, Encoding.UTF8);
    }

    static void AssertTotals(List<ReportEntry> entries)
    {
        var orders = entries.Select(entry => Assert.IsType<GoodRow>(entry).Order).ToList();
        Assert.Equal(28_010, orders.Count);
        Assert.Equal(299_576_061, orders.Sum(order => order.TotalFen));
        Assert.Equal(190_248_715, orders.Sum(order => order.StayedPaidFen));
        Assert.Equal(57_233_592, orders.Sum(order => order.RefundedFen));
        Assert.Equal(190_248_715 + 57_233_592, orders.Sum(order => order.PaidFen));
        Assert.Equal(18_955, orders.Count(order => order.StayedPaidFen > 0));
        Assert.Equal(5_646, orders.Count(order => order.RefundedFen > 0));
        Assert.All(orders, order => Assert.Equal(order.PaidAt is not null, order.PaidFen > 0));
        Assert.Equal(2, orders[0].LineNumber);
        Assert.Equal(28_011, orders[^1].LineNumber);
    }
}
