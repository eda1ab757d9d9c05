using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
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
        Assert.Equal(Needs.RefundNumberFree, await LackAsync(second, "r7001"));
        Assert.Equal(Needs.RefundNumberGiven, await LackAsync(second, "R7001\u200b"));
        Assert.Equal(Needs.RefundNumberGiven, await LackAsync(second, "\u200b"));
        await Shop.MoveAsync(second, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7002" });
    }

    [Fact]
    public async Task Of_two_who_name_one_refund_for_two_vouchers_at_once_one_pays_and_the_other_is_told_why()
    {
        for (var round = 0; round < 4; round++)
        {
            var (first, second, number) = (await SignedAsync(), await SignedAsync(), $"R71{round}");
            var outcomes = await Task.WhenAll(
                Task.Run(() => Shop.TryAsync(first, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = number }), Cancel),
                Task.Run(() => Shop.TryAsync(second, Moves.RefundOnPlatform, Shop.Manager, new() { RefundNumber = number }), Cancel));
            Assert.Single(outcomes.OfType<Done>());
            Assert.Equal(Needs.RefundNumberFree, Assert.Single(Assert.IsType<Lacking>(Assert.Single(outcomes.OfType<Refused>()).Why).Needs).Need);
        }
    }

    /// <summary>What the race above meets only by chance: both have looked, and nobody had the number.</summary>
    [Fact]
    public async Task The_database_lets_a_refund_number_pay_one_voucher_until_that_is_reversed()
    {
        var (first, second) = (await SignedAsync(), await SignedAsync());
        var paid = (await Shop.MoveAsync(first, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7200" })).Vouchers[0];
        var row = (await Shop.FileAsync(second.CaseId)).Vouchers[0];
        Change twice = new() { Vouchers = [new(row with { State = States.Paid, RefundNumber = "R7200", Version = row.Version + 1 }, row.Version)] };
        Assert.Equal(Committed.Raced, await Shop.Database.Commit.SaveAsync(twice, Cancel));
        await Shop.MoveAsync(paid, Moves.Reverse, Shop.Finance, new() { Reason = "编号填错" });
        await Shop.MoveAsync(second, Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R7200" });
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
