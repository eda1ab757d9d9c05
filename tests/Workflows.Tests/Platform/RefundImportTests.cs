using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static AfterSales.Workflows.Tests.Platform.RefundFiles;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class RefundImportOnSqliteTests() : RefundImportTests(TestDatabase.SqliteAsync);

public sealed class RefundImportOnPostgresTests() : RefundImportTests(TestDatabase.PostgresAsync);

/// <summary>What a refund report of the platform adds to the books, on each database.</summary>
public abstract class RefundImportTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    public static TheoryData<string, string> Layouts => new() { { "2017", "utf-8" }, { "2017", "GB18030" }, { "tags", "GB18030" }, { "newest", "utf-8" } };

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Every_layout_of_the_report_gives_the_same_refund(string layout, string encoding)
    {
        var header = layout switch { "2017" => Layout2017, "tags" => LayoutWithTags, _ => LayoutNewest };
        var order = await Shop.PutOrderAsync();
        var text = $"{header}\n{Row(header, order.Number, "77001", "12.30", timeout: "2026-03-05 10:00:00")}\n";
        var run = await Shop.ImportAsync(ImportKind.Refunds, encoding == "utf-8" ? System.Text.Encoding.UTF8.GetBytes(text) : Gb18030.GetBytes(text));
        Assert.Equal((ImportState.Done, 1, 1, 0), (run.State, run.Rows, run.Added, run.Refused));
        var refund = await RefundAsync("77001");
        Assert.Equal((order.Id, 12_30L, RefundStatus.Success, "2026030122001", "与商家协商一致退款"),
            (refund.OrderId, refund.AmountFen, refund.Status, refund.AlipayNumber, refund.Reason));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero), refund.EndedAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 2, 0, 0, TimeSpan.Zero), refund.TimeoutAt);
        var payment = await Shop.Database.AskAsync(db => db.PlatformPayments.SingleAsync(Cancel));
        Assert.Equal((payment.Id, "77001", PlatformPaymentKind.Refund, 12_30L), (refund.PaymentId, payment.Number, payment.Kind, payment.AmountFen));
        Assert.Equal(12_30, (await MoneyAsync(order)).PlatformFen);
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        var order = await Shop.PutOrderAsync();
        string[] report = [Layout2017, Row(Layout2017, order.Number, "1", "12.30"), Row(Layout2017, "999", "2", "5.00"), Row(Layout2017, order.Number, "3", "1.00", "退款关闭")];
        Assert.Equal((3, 3), Counts(await Shop.ImportRefundsAsync(report)));
        var run = await Shop.ImportRefundsAsync(report);
        Assert.Equal((3, 0, 0, 3), (run.Rows, run.Added, run.Updated, run.Unchanged));
        Assert.Equal(12_30, (await MoneyAsync(order)).PlatformFen);
        Assert.Equal(1, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(Cancel)));
        Assert.Equal(1, await Shop.Database.AskAsync(db => db.Discrepancies.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("买家已经申请退款，等待卖家同意", RefundStatus.WaitSellerAgree)]
    [InlineData("卖家已经同意退款，等待买家退货", RefundStatus.WaitBuyerReturnGoods)]
    [InlineData("买家已经退货，等待卖家确认收货", RefundStatus.WaitSellerConfirmGoods)]
    [InlineData("卖家拒绝退款", RefundStatus.SellerRefuseBuyer)]
    [InlineData("退款关闭", RefundStatus.Closed)]
    [InlineData(" 退款成功 ", RefundStatus.Success)]
    [InlineData("WAIT_SELLER_AGREE", RefundStatus.WaitSellerAgree)]
    public async Task The_platforms_words_for_a_status_are_known(string word, RefundStatus status)
    {
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "1", "1", "12.30", word));
        Assert.Equal(status, (await RefundAsync("1")).Status);
    }

    [Theory]
    [InlineData("2026-03-01 09:00:00", "2026-03-01 08:59:59", "退款完结时间", "endedBeforeApplied")]
    [InlineData("2026-03-01 09:00:00", "2026-03-03 09:00:00", "退款完结时间", "inFuture")]
    [InlineData("2026-03-03 09:00:00", "", "退款的申请时间", "inFuture")]
    public async Task A_refund_that_ends_before_it_was_applied_for_or_after_now_is_refused(string applied, string ended, string field, string code)
    {
        // a report that says when a refund changed last, as the platform's newer ones do
        var header = $"{Layout2017},修改时间";
        var run = await Shop.ImportRefundsAsync(header, Row(header, "1", "1", "12.30", applied: applied, ended: ended) + "2026-03-01 10:00:00", Row(header, "1", "2", "12.30") + "2026-03-01 10:00:00");
        Assert.Equal((1, 1), (run.Added, run.Refused));
        var problem = await Shop.Database.AskAsync(db => db.ImportProblems.SingleAsync(Cancel));
        Assert.Equal((2, field, code), (problem.Line, problem.Field, problem.Code));
        Assert.Equal(["2"], await Shop.Database.AskAsync(db => db.PlatformRefunds.Select(r => r.Number).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_say_why_and_the_good_ones_are_kept()
    {
        var run = await Shop.ImportRefundsAsync(LayoutNewest, Row(LayoutNewest, "1", "1", "12.345"), Row(LayoutNewest, "1", "2", "12.30", "飞走了"),
            Row(LayoutNewest, "1", "3", "12.30", applied: "", ended: ""), Row(LayoutNewest, "1", "4", "12.30"));
        Assert.Equal((4, 1, 3), (run.Rows, run.Added, run.Refused));
        var problems = await Shop.Database.AskAsync(db => db.ImportProblems.OrderBy(p => p.Line).ToListAsync(Cancel));
        Assert.Equal([("买家退款金额", "badAmount"), ("退款状态", "unknownStatus"), ("退款的申请时间", "missing")], problems.Select(p => (p.Field, p.Code)));
    }

    [Fact]
    public async Task A_success_is_booked_once_and_with_another_amount_or_order_refused()
    {
        var order = await Shop.PutOrderAsync();
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, order.Number, "1", "12.30"));
        var run = await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, order.Number, "1", "13.00"), Row(Layout2017, "999", "1", "12.30"));
        Assert.Equal(2, run.Refused);
        Assert.Equal(["refundChanged", "otherRefund"],
            await Shop.Database.AskAsync(db => db.ImportProblems.OrderBy(p => p.Line).Select(p => p.Code).ToListAsync(Cancel)));
        Assert.Equal(12_30, (await MoneyAsync(order)).PlatformFen);
    }

    [Fact]
    public async Task Whatever_comes_first_the_newest_counts_and_a_success_is_final()
    {
        string[] told =
        [
            Row(Layout2017, "1", "1", "20.00", "买家已经申请退款，等待卖家同意", ended: ""),
            Row(Layout2017, "1", "1", "15.00", "卖家拒绝退款", applied: "2026-03-01 09:30:00", ended: ""),
            Row(Layout2017, "1", "1", "15.00", ended: "2026-03-01 10:00:00"),
            Row(Layout2017, "1", "1", "15.00", "退款关闭", ended: "2026-03-01 11:00:00"),
        ];
        foreach (var order in new[] { new[] { 0, 1, 2, 3 }, [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2] })
        {
            await Shop.ImportRefundsAsync([Layout2017, .. order.Select(i => told[i].Replace("'1", $"'{string.Concat(order)}", StringComparison.Ordinal))]);
            var refund = await RefundAsync(string.Concat(order));
            Assert.Equal((RefundStatus.Success, 15_00L), (refund.Status, refund.AmountFen));
        }
    }

    [Fact]
    public async Task What_an_order_report_told_of_is_not_booked_again()
    {
        await ImportOrdersAsync("9,100.0,60.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:09,40.0");
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "1", "25.00"), Row(Layout2017, "9", "2", "15.00"), Row(Layout2017, "9", "3", "10.00"));
        var payments = await Shop.Database.AskAsync(db => db.PlatformPayments.OrderBy(p => p.AmountFen).Select(p => new { p.Number, p.AmountFen }).ToListAsync(Cancel));
        Assert.Equal([("3", 10_00L), ("order:9", 40_00L)], payments.Select(p => (p.Number, p.AmountFen)));
    }

    [Fact]
    public async Task What_exceeds_the_order_report_is_booked_under_the_refunds_number()
    {
        await ImportOrdersAsync("9,100.0,60.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:09,40.0");
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "1", "55.00"));
        Assert.Equal(15_00, (await Shop.Database.AskAsync(db => db.PlatformPayments.SingleAsync(p => p.Number == "1", Cancel))).AmountFen);
    }

    [Fact]
    public async Task An_order_report_from_before_a_refund_cannot_have_told_of_it()
    {
        await ImportOrdersAsync("9,100.0,60.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:09,40.0");
        Shop.Clock.Advance(TimeSpan.FromHours(2));
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "2", "30.00", ended: ShopTime(Shop.Clock.Now.AddHours(-1))));
        Assert.Equal(70_00, await PlatformAsync());
        Shop.Clock.Advance(TimeSpan.FromHours(2));
        await ImportOrdersAsync("9,100.0,30.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:09,70.0");
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "1", "40.00"));
        Assert.Equal(70_00, await PlatformAsync());
    }

    [Fact]
    public async Task Refunds_of_an_unknown_order_are_kept_told_to_finance_and_booked_when_it_comes()
    {
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "1", "40.00"), Row(Layout2017, "9", "2", "5.00", "退款关闭"));
        Assert.Null((await RefundAsync("1")).OrderId);
        var unknown = await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel));
        Assert.Equal((DiscrepancyKind.UnknownOrder, 40_00L, Shop.Clock.Now.AddDays(3)), (unknown.Kind, unknown.AmountFen, unknown.DueAt));
        Assert.Equal(0, await PlatformAsync());

        await ImportOrdersAsync("9,100.0,60.0,上海,2026-02-21 00:00:00,2026-02-21 00:00:09,40.0");
        Assert.Equal(40_00, await PlatformAsync());
        Assert.NotNull((await RefundAsync("1")).OrderId);
        Assert.NotNull((await RefundAsync("2")).OrderId);
        Assert.NotNull((await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel))).EndedAt);
    }

    [Fact]
    public async Task An_order_entered_by_hand_takes_its_refunds_in()
    {
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, "9", "1", "40.00"));
        var order = new NewOrder("9", 100_00, Shop.Clock.Now.AddDays(-3)) { PaidAt = Shop.Clock.Now.AddDays(-3), Lines = [new("茶杯", 1, 100_00)] };
        Assert.IsType<Entered>(await Shop.Get<OrderDesk>().EnterAsync(Shop.Id, order, Shop.Manager, null, Cancel));
        Assert.Equal(40_00, await PlatformAsync());
    }

    [Fact]
    public async Task Two_imports_of_one_report_and_of_its_orders_at_the_same_time_book_everything_once()
    {
        var refunds = Enumerable.Range(1, 700).Select(i => Row(Layout2017, $"{i}", $"9{i}", "17.50")).Prepend(Layout2017);
        var orders = Enumerable.Range(1, 700).Select(i => $"{i},39.0,21.5,上海,2026-02-20 00:00:00,2026-02-20 00:00:09,17.5").Prepend(Imports.Reports.Header);
        byte[] refundFile = Bytes(refunds), orderFile = Bytes(orders);
        await Task.WhenAll(new[] { (ImportKind.Refunds, refundFile), (ImportKind.Orders, orderFile), (ImportKind.Refunds, refundFile) }
            .Select(f => Task.Run(() => Shop.ImportAsync(f.Item1, f.Item2))));
        Assert.Equal((700, 700L * 17_50, 0), await Shop.Database.AskAsync(async db => (await db.PlatformRefunds.CountAsync(r => r.OrderId != null, Cancel),
            await db.OrderMoney.SumAsync(m => m.PlatformFen, Cancel), await db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel))));
    }

    static (int Rows, int Added) Counts(ImportRun run) => (run.Rows, run.Added);

    static byte[] Bytes(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    Task<ImportRun> ImportOrdersAsync(string row) => Shop.ImportAsync(ImportKind.Orders, Bytes([Imports.Reports.Header, row]));

    Task<long> PlatformAsync() => Shop.Database.AskAsync(db => db.OrderMoney.SumAsync(m => m.PlatformFen, Cancel));

    Task<OrderMoney> MoneyAsync(Order order) => Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));

    Task<PlatformRefund> RefundAsync(string number) => Shop.Database.AskAsync(db => db.PlatformRefunds.SingleAsync(r => r.Number == number, Cancel));
}
