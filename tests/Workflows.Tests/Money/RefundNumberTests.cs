using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.Money;

public sealed class RefundNumberOnSqliteTests() : RefundNumberTests(TestDatabase.SqliteAsync);

public sealed class RefundNumberOnPostgresTests() : RefundNumberTests(TestDatabase.PostgresAsync);

public abstract class RefundNumberTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task One_refund_of_the_platform_is_the_payout_of_one_voucher()
    {
        var (first, second) = (await SignedAsync(), await SignedAsync());
        await Shop.MoveAsync(first, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7001" });
        Assert.Equal(Needs.RefundNumberFree, await LackAsync(second, " Ｒ7001 "));
        Assert.Equal(Needs.RefundNumberGiven, await LackAsync(second, "R7001\u200b"));
        Assert.Equal(Needs.RefundNumberGiven, await LackAsync(second, "\u200b"));
        await Shop.MoveAsync(second, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7002" });
    }

    [Fact]
    public async Task What_is_booked_as_a_payment_of_the_platform_is_no_payout_of_ours_too()
    {
        var voucher = await SignedAsync();
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = voucher.OrderId,
            Number = "P9",
            Kind = PlatformPaymentKind.Compensation,
            Basis = Basis.Goodwill,
            AmountFen = 5_00,
            At = Shop.Clock.Now,
        };
        Assert.IsType<Booked>(await Shop.Desk.RecordPlatformPaymentAsync(payment, Shop.Finance, null, Cancel));
        Assert.Equal(Needs.RefundNumberFree, await LackAsync(voucher, "P9"));
    }

    async Task<Need> LackAsync(Voucher voucher, string number)
    {
        var refused = Assert.IsType<Refused>(await Shop.TryAsync(voucher, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = number }));
        return Assert.Single(Assert.IsType<Lacking>(refused.Why).Needs).Need;
    }

    async Task<Voucher> SignedAsync()
    {
        var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(await Shop.PutOrderAsync()), new RemedyItem(RemedyKind.PartialRefund, 12_00));
        var voucher = (await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0];
        await Shop.MoveAsync(voucher, Moves.Sign, Shop.Agent);
        return voucher;
    }
}
