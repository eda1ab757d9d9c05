using System.Text;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Store;
using AfterSales.Workflows.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class OrderImportOnSqliteTests() : OrderImportTests(TestDatabase.SqliteAsync);

public sealed class OrderImportOnPostgresTests() : OrderImportTests(TestDatabase.PostgresAsync);

/// <summary>What an import stores, on each database.</summary>
public abstract class OrderImportTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    static readonly TestClock Clock = new(Rows.Now);

    [Fact]
    public async Task Every_order_of_a_report_is_stored_with_what_was_paid_and_returned()
    {
        var shop = await NewShopAsync();
        var run = await ImportAsync(shop, Reports.Made(1_200));
        Assert.Equal((ImportState.Done, 1_200, 1_200, 0), (run.State, run.Rows, run.Added, run.Refused));
        var stored = await StoredAsync(shop);
        Assert.Equal((1_200, 1_200L * 39_00, 900L * 39_00, 300L * 17_50), stored);
        var unpaid = await OrderAsync(shop, "4");
        Assert.Equal((0L, 0L), (unpaid.Money.LeftFen, unpaid.Money.CostLeftFen));
        var returned = await OrderAsync(shop, "1");
        Assert.Equal((39_00L, 17_50L, 21_50L), (returned.Money.PaidFen, returned.Money.PlatformFen, returned.Money.LeftFen));
        Assert.Equal(("订单商品", 39_00L), (returned.Line.Title, returned.Line.PriceFen));
        Assert.Null(returned.Order.BuyerNick);
    }

    [Fact]
    public async Task The_refund_of_a_report_is_a_payment_of_the_platform_with_its_entry()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Made(1));
        var payment = await Database.AskAsync(db => db.PlatformPayments.SingleAsync(Cancellation));
        Assert.Equal(("order:1", PlatformPaymentKind.Refund, Basis.Goods, 17_50L), (payment.Number, payment.Kind, payment.Basis, payment.AmountFen));
        var entry = await Database.AskAsync(db => db.Ledger.SingleAsync(Cancellation));
        Assert.Equal((payment.Id, Account.SalesReturns, Account.AlipayBalance, 17_50L), (entry.SourceId, entry.Debit, entry.Credit, entry.AmountFen));
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Made(1_200));
        var before = await StoredAsync(shop);
        var run = await ImportAsync(shop, Reports.Made(1_200));
        Assert.Equal((1_200, 0, 0, 1_200), (run.Rows, run.Added, run.Updated, run.Unchanged));
        Assert.Equal(before, await StoredAsync(shop));
        Assert.Equal(300, await Database.AskAsync(db => db.Ledger.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_imports_of_one_report_at_the_same_time_store_every_order_once()
    {
        var shop = await NewShopAsync();
        var (half, whole) = (Reports.Made(800), Reports.Made(1_500));
        var runs = await Task.WhenAll(ImportAsync(shop, whole), ImportAsync(shop, whole), ImportAsync(shop, half));
        Assert.Equal(1_500, runs.Sum(run => run.Added));
        Assert.Equal(3_800, runs.Sum(run => run.Added + run.Unchanged));
        Assert.Equal((1_500, 1_500L * 39_00, 1_125L * 39_00, 375L * 17_50), await StoredAsync(shop));
    }

    [Fact]
    public async Task An_order_that_is_paid_later_can_be_returned_from_then_on()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Header, "9,39.0,0.0,上海,2020-02-21 00:00:00,,0.0");
        var run = await ImportAsync(shop, Reports.Header, "9,35.0,35.0,上海,2020-02-21 00:00:00,2020-02-21 08:00:00,0.0");
        Assert.Equal((1, 0), (run.Updated, run.Refused));
        var (order, money, line) = await OrderAsync(shop, "9");
        Assert.Equal((35_00L, 35_00L, 35_00L, 35_00L, 1), (order.TotalFen, order.PaidFen, money.LeftFen, line.PriceFen, order.Version));
        Assert.NotNull(order.PaidAt);
    }

    [Fact]
    public async Task A_larger_refund_adds_the_difference_as_a_further_payment()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Header, "9,39.0,30.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0");
        await ImportAsync(shop, Reports.Header, "9,39.0,10.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,29.0");
        var payments = await Database.AskAsync(db => db.PlatformPayments.OrderBy(p => p.Number).ToListAsync(Cancellation));
        Assert.Equal([("order:9", 9_00L), ("order:9/2", 20_00L)], payments.Select(p => (p.Number, p.AmountFen)));
        Assert.Equal(10_00, (await OrderAsync(shop, "9")).Money.LeftFen);
    }

    [Fact]
    public async Task A_refund_that_we_made_on_the_platform_ourselves_is_not_counted_again()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Header, "9,39.0,39.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0");
        var (order, _, _) = await OrderAsync(shop, "9");
        var opened = await OpenCaseAsync(order);
        await Database.PutAsync(Rows.Voucher(opened, 12_00) with { Channel = Channel.Platform, State = Domain.Machines.Vocabulary.States.Paid, Reserved = false });
        var run = await ImportAsync(shop, Reports.Header, "9,39.0,22.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,17.0");
        Assert.Equal(1, run.Updated);
        Assert.Equal(5_00, (await Database.AskAsync(db => db.PlatformPayments.SingleAsync(Cancellation))).AmountFen);
    }

    [Theory]
    [InlineData("9,39.0,10.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0", "买家实际支付金额", "paidLowered")]
    [InlineData("9,39.0,0.0,上海,2020-02-21 00:00:00,,0.0", "买家实际支付金额", "paidLowered")]
    [InlineData("9,39.0,35.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,4.0", "退款金额", "refundLowered")]
    [InlineData("9,39.0,30.0,上海,2020-02-22 00:00:00,2020-02-22 00:00:09,9.0", "订单创建时间", "otherOrder")]
    public async Task What_was_paid_or_returned_never_becomes_less(string later, string field, string code)
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Header, "9,39.0,30.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0");
        var before = await OrderAsync(shop, "9");
        var run = await ImportAsync(shop, Reports.Header, later);
        Assert.Equal((1, 1), (run.Refused, run.Problems));
        var problem = await Database.AskAsync(db => db.ImportProblems.SingleAsync(p => p.RunId == run.Id, Cancellation));
        Assert.Equal((2, field, code), (problem.Line, problem.Field, problem.Code));
        Assert.Equal(before, await OrderAsync(shop, "9"));
    }

    [Fact]
    public async Task A_report_without_the_refund_column_takes_nothing_back()
    {
        var shop = await NewShopAsync();
        await ImportAsync(shop, Reports.Header, "9,39.0,30.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,9.0");
        var run = await ImportAsync(shop, "订单编号,总金额,买家实际支付金额,订单创建时间,宝贝标题,物流单号", "9,39.0,30.0,2020/2/21 0:00,茶具,9876");
        Assert.Equal((1, 0), (run.Updated, run.Refused));
        var (order, money, line) = await OrderAsync(shop, "9");
        Assert.Equal(("茶具", "9876", 39_00L, 9_00L), (line.Title, order.Waybill, money.PaidFen, money.PlatformFen));
        Assert.NotNull(order.PaidAt);
    }

    [Fact]
    public async Task A_column_of_weights_in_grams_is_taken_and_a_blank_one_takes_nothing_back()
    {
        var shop = await NewShopAsync();
        const string Header = "订单编号,总金额,买家实际支付金额,订单创建时间,发货重量（克）";
        await ImportAsync(shop, Header, "9,39.0,39.0,2020-02-21 00:00:00,1240");
        Assert.Equal(1_240, (await OrderAsync(shop, "9")).Order.WeightGrams);
        await ImportAsync(shop, Header, "9,39.0,39.0,2020-02-21 00:00:00,");
        Assert.Equal(1_240, (await OrderAsync(shop, "9")).Order.WeightGrams);
        var run = await ImportAsync(shop, Header, "9,39.0,39.0,2020-02-21 00:00:00,1.2kg");
        var problem = await Database.AskAsync(db => db.ImportProblems.SingleAsync(p => p.RunId == run.Id, Cancellation));
        Assert.Equal((2, "发货重量（克）", "badWeight"), (problem.Line, problem.Field, problem.Code));
    }

    [Fact]
    public async Task An_older_report_does_not_turn_an_order_back()
    {
        var shop = await NewShopAsync();
        const string Header = "订单编号,总金额,买家实际支付金额,订单创建时间,订单状态,物流单号,联系手机";
        await ImportAsync(shop, Header, "9,39.0,39.0,2020-02-21 00:00:00,\"卖家已发货，等待买家确认\",1234,");
        await ImportAsync(shop, Header, "9,39.0,39.0,2020-02-21 00:00:00,\"买家已付款，等待卖家发货\",5678,13800000000");
        var (order, _, _) = await OrderAsync(shop, "9");
        Assert.Equal(("卖家已发货，等待买家确认", "1234", "13800000000"), (order.Status, order.Waybill, order.BuyerPhone));
    }

    [Theory]
    [InlineData("9,39.0,39.0,上海,2099-01-01 00:00:00,2099-01-01 00:00:09,0.0", "订单创建时间")]
    [InlineData("9,39.0,39.0,上海,2020-02-21 00:00:00,2090-01-01 00:00:09,0.0", "订单付款时间")]
    public async Task What_has_not_come_yet_is_refused_as_it_is_by_hand(string row, string field)
    {
        var shop = await NewShopAsync();
        var run = await ImportAsync(shop, Reports.Header, row);
        Assert.Equal((0, 1), (run.Added, run.Refused));
        var problem = await Database.AskAsync(db => db.ImportProblems.SingleAsync(p => p.RunId == run.Id, Cancellation));
        Assert.Equal((2, field, "inFuture"), (problem.Line, problem.Field, problem.Code));
    }

    [Fact]
    public async Task A_file_of_nothing_but_refused_rows_is_given_up_and_what_was_stored_stays()
    {
        var shop = await NewShopAsync();
        var bad = Enumerable.Repeat("x", ImportRun.MostRefused + 5_000);
        var run = await ImportAsync(shop, [Reports.Header, "1,39.0,39.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0", .. bad]);
        Assert.Equal((ImportState.Refused, "tooManyRefused", 1), (run.State, run.Code, run.Added));
        Assert.InRange(run.Refused, ImportRun.MostRefused, ImportRun.MostRefused + Batches.Rows);
        Assert.Equal(ImportRun.MostProblems, await Database.AskAsync(db => db.ImportProblems.CountAsync(Cancellation)));
        Assert.Equal(39_00, (await OrderAsync(shop, "1")).Money.PaidFen);
    }

    [Fact]
    public async Task Refused_rows_are_counted_and_kept_to_the_last()
    {
        var shop = await NewShopAsync();
        var rows = Enumerable.Range(1, 1_300).Select(i => $"{i},39.0,很多,上海,2020-02-21 00:00:00,,0.0");
        var run = await ImportAsync(shop, [Reports.Header, .. rows, "5000,39.0,39.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0.0"]);
        Assert.Equal((ImportState.Done, 1_301, 1, 1_300, 1_300), (run.State, run.Rows, run.Added, run.Refused, run.Problems));
        var kept = await Database.AskAsync(db => db.ImportProblems.OrderBy(p => p.No).ToListAsync(Cancellation));
        Assert.Equal(1_300, kept.Count);
        Assert.Equal((1, 2, "买家实际支付金额", "badAmount", "很多"), (kept[0].No, kept[0].Line, kept[0].Field, kept[0].Code, kept[0].Raw));
        Assert.Equal(1_300, kept[^1].No);
    }

    [Fact]
    public async Task A_run_that_was_interrupted_goes_on_behind_what_it_had_stored()
    {
        var shop = await NewShopAsync();
        var run = await NewRunAsync(shop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var file = Stream(Reports.Made(1_400));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import().RunAsync(run, file, new Once(stop.Cancel), stop.Token));
        var left = await Database.AskAsync(db => db.Imports.SingleAsync(r => r.Id == run.Id, Cancellation));
        Assert.Equal((ImportState.Running, 500), (left.State, left.Rows));
        Assert.False(left.Interrupted(Rows.Now));
        Assert.True(left.Interrupted(Rows.Now + TimeSpan.FromMinutes(2)));

        using var again = Stream(Reports.Made(1_400));
        var ended = await Import().RunAsync(left, again, null, Cancellation);
        Assert.Equal((ImportState.Done, 1_400, 1_400, 0), (ended!.State, ended.Rows, ended.Added, ended.Unchanged));
    }

    [Fact]
    public async Task Of_two_that_go_on_with_one_run_only_one_does()
    {
        var shop = await NewShopAsync();
        var run = await NewRunAsync(shop);
        using var first = Stream(Reports.Made(1_400));
        using var second = Stream(Reports.Made(1_400));
        var ended = await Task.WhenAll(Import().RunAsync(run, first, null, Cancellation), Import().RunAsync(run, second, null, Cancellation));
        Assert.Equal(1_400, Assert.Single(ended, run => run is not null)!.Added);
    }

    [Fact]
    public async Task A_file_that_is_no_report_says_so()
    {
        var run = await ImportAsync(await NewShopAsync(), "订单编号,总金额", "1,39.0");
        Assert.Equal((ImportState.Refused, "missingColumn", 0), (run.State, run.Code, run.Rows));
        Assert.Contains("订单创建时间", run.Zh, StringComparison.Ordinal);
    }

    protected async Task<Guid> NewShopAsync()
    {
        var shop = Rows.Shop();
        await Database.PutAsync(shop);
        return shop.Id;
    }

    protected OrderImport Import() => new(Database.Databases, Database.Commit, Database.Holidays, Clock);

    protected async Task<ImportRun> NewRunAsync(Guid shop)
    {
        var run = new ImportRun { Id = Rows.Id(), ShopId = shop, FileName = "orders.csv", AskedAt = Rows.Now, SeenAt = Rows.Now };
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Imports = [new(run, null)] }));
        return run;
    }

    async Task<ImportRun> ImportAsync(Guid shop, params IReadOnlyList<string> lines)
    {
        using var file = Stream(lines);
        return (await Import().RunAsync(await NewRunAsync(shop), file, null, Cancellation))!;
    }

    static MemoryStream Stream(IReadOnlyList<string> lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>Orders, and in fen what they cost, what was paid, what the platform returned.</summary>
    protected Task<(int Orders, long Total, long Paid, long Returned)> StoredAsync(Guid shop) => Database.AskAsync(async db => (
        await db.Orders.CountAsync(o => o.ShopId == shop, Cancellation),
        await db.Orders.Where(o => o.ShopId == shop).SumAsync(o => o.TotalFen, Cancellation),
        await db.OrderMoney.Where(m => m.ShopId == shop).SumAsync(m => m.PaidFen, Cancellation),
        await db.OrderMoney.Where(m => m.ShopId == shop).SumAsync(m => m.PlatformFen, Cancellation)));

    Task<(Order Order, OrderMoney Money, OrderLine Line)> OrderAsync(Guid shop, string number) => Database.AskAsync(async db =>
    {
        var order = await db.Orders.SingleAsync(o => o.ShopId == shop && o.Number == number, Cancellation);
        return (order, await db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancellation), await db.OrderLines.SingleAsync(l => l.OrderId == order.Id, Cancellation));
    });

    sealed class Once(Action act) : IProgress<ImportRun>
    {
        public void Report(ImportRun value) => act();
    }
}
