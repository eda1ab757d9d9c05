using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class TakingBackOnSqliteTests() : TakingBackTests(TestDatabase.SqliteAsync);

public sealed class TakingBackOnPostgresTests() : TakingBackTests(TestDatabase.PostgresAsync);

/// <summary>A payment of the platform that somebody recorded by mistake.</summary>
public abstract class TakingBackTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_mistyped_payment_is_taken_back_with_a_reversal_and_its_number_is_free_for_the_right_one()
    {
        var order = await Shop.PutOrderAsync();
        var typed = await RecordAsync(order, "R1", 300_00);
        Assert.Equal((Shop.Finance.UserId, Shop.Finance.Name), (typed.ById, typed.ByName));
        Assert.Equal(DiscrepancyKind.PlatformExcess, (await OneOpenAsync()).Kind);
        var taken = Assert.IsType<PaymentTakenBack>(await TakeBackAsync(typed, Shop.OtherFinance)).Payment;
        Assert.Equal((300_00L, Shop.OtherFinance.UserId, "多打了一个零"), (taken.AmountFen, taken.TakenBackById, taken.TakenBackReason));
        Assert.Equal(0, await Shop.Database.AskAsync(db => db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));

        await RecordAsync(order, "R1", 30_00);
        Assert.Equal(30_00, await PlatformAsync(order));
        var entries = await Shop.Database.AskAsync(db => db.Ledger.OrderBy(e => e.At).Select(e => new { e.Kind, e.Debit, e.Credit, e.AmountFen, e.ActorId }).ToListAsync(Cancel));
        Assert.Equal([(EntryKind.PlatformPayment, Account.SalesReturns, 300_00L), (EntryKind.Reversal, Account.AlipayBalance, 300_00L), (EntryKind.PlatformPayment, Account.SalesReturns, 30_00L)],
            entries.Select(e => (e.Kind, e.Debit, e.AmountFen)));
        Assert.Equal(2, await Shop.Database.AskAsync(db => db.PlatformPayments.IgnoreQueryFilters().CountAsync(p => p.Number == "R1", Cancel)));
    }

    [Fact]
    public async Task Who_recorded_a_payment_an_agent_and_nobody_twice_takes_it_back()
    {
        var typed = await RecordAsync(await Shop.PutOrderAsync(), "R1", 30_00);
        Assert.Equal("otherHandTakesBack", (await RefusedAsync(typed, Shop.Finance)).Code);
        foreach (var actor in new[] { Shop.Agent, Shop.Manager, Shop.Warehouse })
            Assert.Equal((Bar.Role, "notYours"), ((await RefusedAsync(typed, actor)).Bar, (await RefusedAsync(typed, actor)).Code));
        Assert.Equal("textLength", Assert.IsType<NotAllowed>(await TakeBackAsync(typed, Shop.Supervisor, " ")).Code);
        Assert.IsType<PaymentTakenBack>(await TakeBackAsync(typed, Shop.Supervisor));
        Assert.Equal("paymentTakenBack", (await RefusedAsync(typed, Shop.OtherFinance)).Code);
        Assert.Equal(2, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Of_many_who_take_one_payment_back_at_once_one_does()
    {
        var typed = await RecordAsync(await Shop.PutOrderAsync(), "R1", 30_00);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeBackAsync(typed, Shop.Supervisor), Cancel)));
        Assert.Single(outcomes.OfType<PaymentTakenBack>());
        Assert.Equal(7, outcomes.OfType<NotAllowed>().Count(n => n.Code == "paymentTakenBack"));
        Assert.Equal(2, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_the_platform_told_or_a_statement_confirms_is_not_taken_back()
    {
        var (order, other) = (await Shop.PutOrderAsync(), await Shop.PutOrderAsync());
        await HearAsync(order, "R1", RefundStatus.Success, 40_00);
        var told = await Shop.Database.AskAsync(db => db.PlatformPayments.SingleAsync(Cancel));
        Assert.Equal("paymentTold", (await RefusedAsync(told, Shop.Supervisor)).Code);
        var same = await RecordAsync(order, "R2", 20_00);
        await HearAsync(order, "R2", RefundStatus.Success, 20_00);
        Assert.Equal("refundTold", (await RefusedAsync(same, Shop.Supervisor)).Code);

        var matched = await RecordAsync(other, "R3", 20_00);
        var row = new StatementRow { No = 6, FlowNumber = "F1", MerchantOrder = $"T200P{other.Number}", At = Shop.Clock.Now, InFen = 0, OutFen = 20_00, Remark = $"售后退款-T200P{other.Number}" };
        await Shop.Get<StatementDesk>().TakeInAsync(Shop.Id, new("2088500000000001", Shop.Clock.Now, Shop.Clock.Now.AddSeconds(1), [row]), new("a.csv", "1"), Shop.Finance, null, Cancel);
        Assert.Equal("paymentMatched", (await RefusedAsync(matched, Shop.Supervisor)).Code);
    }

    [Fact]
    public async Task Taken_back_after_the_platform_told_another_amount_the_books_say_what_the_platform_says()
    {
        var order = await Shop.PutOrderAsync();
        var typed = await RecordAsync(order, "R1", 70_00);
        await HearAsync(order, "R1", RefundStatus.Success, 7_00);
        Assert.Equal(DiscrepancyKind.PlatformDiffers, (await OneOpenAsync()).Kind);
        Assert.IsType<PaymentTakenBack>(await TakeBackAsync(typed, Shop.Supervisor));
        Assert.Equal(7_00, await PlatformAsync(order));
        Assert.Equal(0, await Shop.Database.AskAsync(db => db.Discrepancies.CountAsync(d => d.EndedAt == null, Cancel)));
        var (payment, refund) = await Shop.Database.AskAsync(async db => (await db.PlatformPayments.SingleAsync(Cancel), await db.PlatformRefunds.SingleAsync(Cancel)));
        Assert.Equal((7_00L, "R1", null, refund.PaymentId), (payment.AmountFen, payment.Number, payment.ById, (Guid?)payment.Id));
    }

    [Fact]
    public async Task What_was_recovered_as_an_excess_is_not_taken_back_once_more()
    {
        var order = await Shop.PutOrderAsync();
        var typed = await RecordAsync(order, "R1", 130_00);
        Assert.IsType<ExcessSettled>(await Shop.Get<ExcessDesk>().RecoverAsync(Shop.Id, order.Id, 10_00, "买家退回", Shop.Finance, null, Cancel));
        Assert.Equal("excessSettled", (await RefusedAsync(typed, Shop.Supervisor)).Code);
    }

    [Fact]
    public async Task No_voucher_is_paid_under_the_number_of_a_refund_that_the_platform_closed()
    {
        var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(), new RemedyItem(RemedyKind.PartialRefund, 30_00));
        var voucher = (await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0];
        await Shop.MoveAsync(voucher, Moves.Sign, Shop.Manager, new() { Remark = "破损补偿_小张" });
        // of a time before the case, so that it ends nothing
        await Shop.Database.PutAsync(new PlatformRefund
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            Number = "R9",
            OrderNumber = offered.Order.Number,
            OrderId = offered.Order.Id,
            AmountFen = 30_00,
            Status = RefundStatus.Closed,
            ModifiedAt = Shop.Clock.Now.AddDays(-1),
        });
        var refused = Assert.IsType<Lacking>(Assert.IsType<Refused>(await Shop.TryAsync(voucher, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "r9" })).Why);
        var lack = Assert.Single(refused.Needs);
        Assert.Equal(Needs.RefundNumberFree, lack.Need);
        Assert.Contains("已关闭", lack.Shortfall.Zh, StringComparison.Ordinal);
        await Shop.MoveAsync(voucher, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R10" });
    }

    Task<Outcome> TakeBackAsync(PlatformPayment payment, Actor by, string reason = "多打了一个零") =>
        Shop.Desk.TakeBackPlatformPaymentAsync(Shop.Id, payment.OrderId, payment.Id, reason, by, null, Cancel);

    async Task<NotAllowed> RefusedAsync(PlatformPayment payment, Actor by) => Assert.IsType<NotAllowed>(await TakeBackAsync(payment, by));

    async Task<PlatformPayment> RecordAsync(Order order, string number, long fen)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = order.Id,
            Number = number,
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = fen,
            At = Shop.Clock.Now,
            PaidAt = Shop.Clock.Now,
        };
        var booked = Assert.IsType<Booked>(await Shop.Desk.RecordPlatformPaymentAsync(payment, Shop.Finance, null, Cancel)).Payment;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        return booked;
    }

    async Task HearAsync(Order order, string number, RefundStatus status, long fen)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var told = new Domain.Money.ToldRefund(number, order.Number, status, fen, Shop.Clock.Now) { EndedAt = Shop.Clock.Now, Live = true };
        Assert.IsType<Heard>(await Shop.Get<RefundDesk>().TakeAsync(Shop.Id, told, null, Cancel));
    }

    Task<Discrepancy> OneOpenAsync() => Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(d => d.EndedAt == null, Cancel));

    Task<long> PlatformAsync(Order order) => Shop.Database.AskAsync(db => db.OrderMoney.Where(m => m.OrderId == order.Id).Select(m => m.PlatformFen).SingleAsync(Cancel));
}
