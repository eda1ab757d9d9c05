using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Finance;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static AfterSales.Workflows.Tests.Platform.RefundFiles;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class PlatformWinsOnSqliteTests() : PlatformWinsTests(TestDatabase.SqliteAsync);

public sealed class PlatformWinsOnPostgresTests() : PlatformWinsTests(TestDatabase.PostgresAsync);

/// <summary>What the platform decides goes before what we offered, and its money is never counted twice, whoever is faster.</summary>
public abstract class PlatformWinsTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Theory]
    [InlineData(RefundStatus.Success, 30_00)]
    [InlineData(RefundStatus.Closed, 0)]
    public async Task A_result_of_the_platform_settles_every_open_case_and_voids_what_waits(RefundStatus status, long booked)
    {
        var order = await Shop.PutOrderAsync();
        var paying = await Shop.AwaitingPaymentAsync(order: order);
        var other = await Shop.JudgingAsync(order);
        await HearAsync(order, "R1", status, 30_00);
        var file = await Shop.FileAsync(paying.Case.Id);
        Assert.Equal((States.Settling, States.Voided, "R1"), (file.Case.State, file.Vouchers[0].State, file.Case.PlatformCase));
        Assert.Equal(States.Settling, (await Shop.FileAsync(other.Case.Id)).Case.State);
        Assert.Equal((0L, booked), (file.Money.ReservedFen, file.Money.PlatformFen));
        Assert.Null(HashChain.FirstBreak(file.History));
        Assert.IsType<Refused>(await Shop.TryAsync(paying.Vouchers[0], Moves.Pay, Shop.Finance, new() { FlowNumber = "F1" }));
    }

    [Fact]
    public async Task A_refund_that_waits_as_our_voucher_is_its_payout_and_no_payment_besides()
    {
        var file = await RefundSignedAsync(30_00);
        await HearAsync(file.Order, "R1", RefundStatus.Success, 30_00);
        await HearAsync(file.Order, "R1", RefundStatus.Success, 30_00);
        var read = await Shop.FileAsync(file.Case.Id);
        Assert.Equal((States.Reconciled, "R1", "R1"), (read.Vouchers[0].State, read.Vouchers[0].RefundNumber, read.Vouchers[0].MatchedLine));
        Assert.Equal((30_00L, 0L, 0L), (read.Money.PaidOutFen, read.Money.PlatformFen, read.Money.ReservedFen));
        Assert.NotEqual(States.Settling, read.Case.State);
        Assert.Equal(read.Vouchers[0].Id, (await RefundAsync("R1")).VoucherId);
    }

    [Fact]
    public async Task A_refund_of_another_amount_is_no_payout_of_ours_and_stops_it()
    {
        var file = await RefundSignedAsync(30_00);
        await HearAsync(file.Order, "R1", RefundStatus.Success, 31_00);
        var read = await Shop.FileAsync(file.Case.Id);
        Assert.Equal((States.Voided, States.Settling, 31_00L), (read.Vouchers[0].State, read.Case.State, read.Money.PlatformFen));
    }

    [Fact]
    public async Task A_voucher_that_names_the_refund_is_reconciled_by_it()
    {
        var file = await RefundSignedAsync(30_00);
        await Shop.MoveAsync(file.Vouchers[0], Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7" });
        await HearAsync(file.Order, "R7", RefundStatus.Success, 30_00);
        var read = await Shop.FileAsync(file.Case.Id);
        Assert.Equal((States.Reconciled, 30_00L, 0L), (read.Vouchers[0].State, read.Money.PaidOutFen, read.Money.PlatformFen));
    }

    [Fact]
    public async Task What_goes_beyond_what_was_paid_is_booked_all_the_same_and_stands_as_one_exception()
    {
        var order = await Shop.PutOrderAsync();
        await Shop.ClosedAsync(order);
        await HearAsync(order, "R1", RefundStatus.Success, 95_00);
        await HearAsync(order, "R2", RefundStatus.Success, 3_00);
        var open = await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel));
        Assert.Equal((DiscrepancyKind.PlatformExcess, order.Id, 8_00L), (open.Kind, open.SubjectId, open.AmountFen));
        Assert.Equal(98_00, (await MoneyAsync(order)).PlatformFen);
    }

    [Fact]
    public async Task What_was_too_much_is_no_more_once_our_payment_is_reversed()
    {
        var order = await Shop.PutOrderAsync();
        var closed = await Shop.ClosedAsync(order);
        await HearAsync(order, "R1", RefundStatus.Success, 98_00);
        Assert.Null((await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel))).EndedAt);
        await Shop.MoveAsync(closed.Vouchers[0], Moves.Reverse, Shop.OtherFinance, new() { Reason = "平台已退，买家退回" });
        Assert.NotNull((await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel))).EndedAt);
    }

    [Fact]
    public async Task What_was_recovered_as_an_excess_is_not_taken_back_by_a_reversal_too()
    {
        var order = await Shop.PutOrderAsync();
        var closed = await Shop.ClosedAsync(order);
        await HearAsync(order, "R1", RefundStatus.Success, 98_00);
        await Shop.Get<ExcessDesk>().RecoverAsync(Shop.Id, order.Id, 1_00, "买家退回", Shop.Finance, null, Cancel);
        var refused = Assert.IsType<Refused>(await Shop.TryAsync(closed.Vouchers[0], Moves.Reverse, Shop.OtherFinance, new() { Reason = "再冲" }));
        Assert.Contains(Assert.IsType<Lacking>(refused.Why).Needs, lack => lack.Need == Needs.NotTakenBackYet);
        Assert.Equal(7_00, (await MoneyAsync(order)).ExcessFen);
    }

    [Fact]
    public async Task An_advance_counts_at_once_and_its_success_no_second_time()
    {
        var order = await Shop.PutOrderAsync();
        await HearAsync(order, "R1", RefundStatus.WaitSellerAgree, 30_00, advanced: true);
        await HearAsync(order, "R1", RefundStatus.Success, 30_00, advanced: true);
        var payment = await Shop.Database.AskAsync(db => db.PlatformPayments.SingleAsync(Cancel));
        Assert.Equal((PlatformPaymentKind.Advance, 30_00L), (payment.Kind, payment.AmountFen));
    }

    [Fact]
    public async Task A_report_of_a_refund_from_before_the_buyer_asked_moves_no_case()
    {
        var order = await Shop.PutOrderAsync();
        var judging = await Shop.JudgingAsync(order);
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, order.Number, "1", "5.00", ended: "2026-02-25 10:00:00", applied: "2026-02-25 09:00:00"));
        Assert.Equal((States.Judging, 5_00L), ((await Shop.FileAsync(judging.Case.Id)).Case.State, (await MoneyAsync(order)).PlatformFen));
        await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, order.Number, "2", "5.00", ended: ShopTime(Shop.Clock.Now)));
        Assert.Equal(States.Settling, (await Shop.FileAsync(judging.Case.Id)).Case.State);
    }

    [Fact]
    public async Task Sixteen_deliveries_of_one_event_an_import_and_a_payment_at_once_pay_nothing_twice()
    {
        for (var i = 0; i < 4; i++)
        {
            var order = await Shop.PutOrderAsync();
            var voucher = (await Shop.AwaitingPaymentAsync(order: order)).Vouchers[0];
            Shop.Clock.Advance(TimeSpan.FromMinutes(1));
            var told = Told(order, $"R{i}", RefundStatus.Success, 95_00);
            var report = new[] { Layout2017, Row(Layout2017, order.Number, $"R{i}", "95.00", ended: ShopTime(Shop.Clock.Now)) };
            var events = Enumerable.Range(0, 16).Select(_ => Task.Run(() => Shop.Get<RefundDesk>().TakeAsync(Shop.Id, told, null, Cancel))).ToList();
            var pay = Task.Run(() => Shop.TryAsync(voucher, Moves.Pay, Shop.Finance, new() { FlowNumber = $"F{i}" }));
            var import = Task.Run(() => Shop.ImportRefundsAsync(report));
            await Task.WhenAll([.. events, pay, import]);
            var (file, paid) = (await Shop.FileAsync(voucher.CaseId), await pay is Done);
            Assert.Equal((paid ? 10_00L : 0L, 95_00L, 0L), (file.Money.PaidOutFen, file.Money.PlatformFen, file.Money.ReservedFen));
            Assert.Equal((paid ? States.Paid : States.Voided, States.Settling), (file.Vouchers[0].State, file.Case.State));
            Assert.Single(await Shop.Database.AskAsync(db => db.PlatformPayments.Where(p => p.OrderId == order.Id).ToListAsync(Cancel)));
            Assert.Equal(paid ? 5_00 : 0, await Shop.Database.AskAsync(db => db.Discrepancies.Where(d => d.SubjectId == order.Id).SumAsync(d => d.AmountFen, Cancel)));
            Assert.Null(HashChain.FirstBreak(file.History));
        }
    }

    /// <summary>A refund of the original way that an agent signed, not made yet.</summary>
    async Task<CaseFile> RefundSignedAsync(long fen)
    {
        var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(), new RemedyItem(RemedyKind.PartialRefund, fen));
        var voucher = (await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0];
        return await Shop.MoveAsync(voucher, Moves.Sign, Shop.Manager, new() { Remark = "破损补偿_小张" });
    }

    Domain.Money.ToldRefund Told(Order order, string number, RefundStatus status, long fen, bool advanced = false) =>
        new(number, order.Number, status, fen, Shop.Clock.Now) { Advanced = advanced, EndedAt = status >= RefundStatus.Closed ? Shop.Clock.Now : null, Live = true };

    async Task HearAsync(Order order, string number, RefundStatus status, long fen, bool advanced = false)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Heard>(await Shop.Get<RefundDesk>().TakeAsync(Shop.Id, Told(order, number, status, fen, advanced), null, Cancel));
    }

    Task<OrderMoney> MoneyAsync(Order order) => Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));

    Task<PlatformRefund> RefundAsync(string number) => Shop.Database.AskAsync(db => db.PlatformRefunds.SingleAsync(r => r.Number == number, Cancel));
}
