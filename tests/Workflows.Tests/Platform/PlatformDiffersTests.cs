using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static AfterSales.Workflows.Tests.Platform.RefundFiles;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class PlatformDiffersOnSqliteTests() : PlatformDiffersTests(TestDatabase.SqliteAsync);

public sealed class PlatformDiffersOnPostgresTests() : PlatformDiffersTests(TestDatabase.PostgresAsync);

/// <summary>What people recorded under a refund's number never stands before what the platform says of it; where the two differ, finance is told.</summary>
public abstract class PlatformDiffersTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_payment_recorded_on_another_order_stops_no_refund_of_its_number_and_finance_is_told()
    {
        var (order, other) = (await Shop.PutOrderAsync(), await Shop.PutOrderAsync());
        var wrong = await RecordAsync(other, "R1", 1);
        Assert.Equal(Hearing.New, await HearAsync(order, "R1", RefundStatus.Success, 100_00));
        await HearAsync(order, "R1", RefundStatus.Success, 100_00);
        Assert.Equal((100_00L, 1L), (await PlatformAsync(order), await PlatformAsync(other)));
        Assert.Equal((DiscrepancyKind.PlatformDiffers, wrong.Id, other.Id, -1L), About(await OneOpenAsync()));
    }

    [Fact]
    public async Task A_report_with_a_number_recorded_on_another_order_is_stored_whole()
    {
        var (order, other, third) = (await Shop.PutOrderAsync(), await Shop.PutOrderAsync(), await Shop.PutOrderAsync());
        await RecordAsync(other, "9001", 1);
        var run = await Shop.ImportRefundsAsync(Layout2017, Row(Layout2017, order.Number, "9001", "100.00"), Row(Layout2017, third.Number, "9002", "50.00"));
        Assert.Equal((ImportState.Done, 2, 0), (run.State, run.Added, run.Refused));
        Assert.Equal((100_00L, 1L, 50_00L), (await PlatformAsync(order), await PlatformAsync(other), await PlatformAsync(third)));
    }

    [Fact]
    public async Task A_refund_recorded_with_less_than_the_platform_tells_is_booked_up_to_it()
    {
        var order = await Shop.PutOrderAsync();
        await Shop.ClosedAsync(order);
        await RecordAsync(order, "R1", 1);
        await HearAsync(order, "R1", RefundStatus.Success, 100_00);
        Assert.Equal(100_00, await PlatformAsync(order));
        var excess = await OneOpenAsync();
        Assert.Equal((DiscrepancyKind.PlatformExcess, 10_00L), (excess.Kind, excess.AmountFen));
    }

    [Fact]
    public async Task A_refund_recorded_with_more_than_the_platform_tells_is_told_to_finance()
    {
        var order = await Shop.PutOrderAsync();
        var recorded = await RecordAsync(order, "R1", 70_00);
        await HearAsync(order, "R1", RefundStatus.Success, 60_00);
        Assert.Equal(70_00, await PlatformAsync(order));
        Assert.Equal((DiscrepancyKind.PlatformDiffers, recorded.Id, order.Id, -10_00L), About(await OneOpenAsync()));
    }

    [Fact]
    public async Task A_refund_recorded_as_the_insurers_money_is_booked_whole_besides()
    {
        var order = await Shop.PutOrderAsync();
        await RecordAsync(order, "R1", 1, PlatformPaymentKind.FreightInsurance);
        await HearAsync(order, "R1", RefundStatus.Success, 60_00);
        Assert.Equal(60_00, await PlatformAsync(order));
    }

    [Theory]
    [InlineData(60_00, 30_00)]
    [InlineData(50, 0)]
    public async Task A_refund_of_another_amount_reconciles_no_voucher_and_the_difference_stays_open(long told, long booked)
    {
        var paid = await RefundedAsync("R7");
        await HearAsync(paid.Order, "R7", RefundStatus.Success, told);
        var read = await Shop.FileAsync(paid.Case.Id);
        Assert.Equal((States.Paid, 30_00L, booked), (read.Vouchers[0].State, read.Money.PaidOutFen, read.Money.PlatformFen));
        Assert.Equal((DiscrepancyKind.PlatformDiffers, read.Vouchers[0].Id, paid.Order.Id, told - 30_00), About(await OneOpenAsync()));
    }

    [Fact]
    public async Task A_closure_of_what_we_say_is_paid_is_told_to_finance_until_the_platform_tells_of_the_success()
    {
        var paid = await RefundedAsync("R7");
        await HearAsync(paid.Order, "R7", RefundStatus.Closed, 30_00);
        Assert.Equal((DiscrepancyKind.PlatformDiffers, paid.Vouchers[0].Id, paid.Order.Id, -30_00L), About(await OneOpenAsync()));
        await HearAsync(paid.Order, "R7", RefundStatus.Success, 30_00);
        Assert.NotNull((await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel))).EndedAt);
        Assert.Equal(States.Reconciled, (await Shop.FileAsync(paid.Case.Id)).Vouchers[0].State);
    }

    [Fact]
    public async Task A_refund_that_a_voucher_of_another_order_names_is_booked_and_the_voucher_told_to_finance()
    {
        var (paid, order) = (await RefundedAsync("R7"), await Shop.PutOrderAsync());
        await HearAsync(order, "R7", RefundStatus.Success, 60_00);
        Assert.Equal(60_00, await PlatformAsync(order));
        Assert.Equal((DiscrepancyKind.PlatformDiffers, paid.Vouchers[0].Id, paid.Order.Id, -30_00L), About(await OneOpenAsync()));
    }

    /// <summary>A voucher of 30.00 that an agent made as this refund on the platform.</summary>
    async Task<CaseFile> RefundedAsync(string number)
    {
        var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(), new RemedyItem(RemedyKind.PartialRefund, 30_00));
        var voucher = (await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0];
        await Shop.MoveAsync(voucher, Moves.Sign, Shop.Manager, new() { Remark = "破损补偿_小张" });
        return await Shop.MoveAsync(voucher, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = number });
    }

    async Task<PlatformPayment> RecordAsync(Order order, string number, long fen, PlatformPaymentKind kind = PlatformPaymentKind.Refund)
    {
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = order.Id,
            Number = number,
            Kind = kind,
            Basis = Basis.Goods,
            AmountFen = fen,
            At = Shop.Clock.Now,
        };
        return Assert.IsType<Booked>(await Shop.Desk.RecordPlatformPaymentAsync(payment, Shop.Agent, null, Cancel)).Payment;
    }

    async Task<Hearing> HearAsync(Order order, string number, RefundStatus status, long fen)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var told = new Domain.Money.ToldRefund(number, order.Number, status, fen, Shop.Clock.Now) { EndedAt = Shop.Clock.Now, Live = true };
        return Assert.IsType<Heard>(await Shop.Get<RefundDesk>().TakeAsync(Shop.Id, told, null, Cancel)).Hearing;
    }

    static (DiscrepancyKind, Guid, Guid?, long) About(Discrepancy d) => (d.Kind, d.SubjectId, d.OrderId, d.AmountFen);

    Task<Discrepancy> OneOpenAsync() => Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(d => d.EndedAt == null, Cancel));

    Task<long> PlatformAsync(Order order) => Shop.Database.AskAsync(db => db.OrderMoney.Where(m => m.OrderId == order.Id).Select(m => m.PlatformFen).SingleAsync(Cancel));
}
