using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.Money;

/// <summary>A remedy may be made of several and may be switched for another; when the buyer first asked stays what it was.</summary>
public abstract class RemedySwitchTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_reshipment_with_a_coupon_is_one_remedy_and_keeps_when_the_buyer_first_asked()
    {
        var (opened, asked) = await OpenedAsync();
        await OfferedAsync(opened, new(RemedyKind.Reshipment), new(RemedyKind.Coupon, 5_00));
        var file = await Shop.MoveAsync(opened, Moves.AcceptOffer, Shop.Agent);
        Assert.Equal((1, 1, States.Remedying), (file.Parcels.Count, file.Vouchers.Count, file.Case.State));
        await Shop.MoveAsync(file.Vouchers[0], Moves.Sign, Shop.Agent);
        await Shop.MoveAsync(file.Vouchers[0], Moves.IssueCoupon, Shop.Agent, new() { CouponNumber = "C1" });
        await Shop.MoveAsync(file.Parcels[0], Moves.IssueWaybill, Shop.Warehouse, new() { Courier = "中通", Waybill = "ZT9" });
        await Shop.MoveAsync(file.Parcels[0], Moves.Ship, Shop.Warehouse);
        file = await Shop.MoveAsync(file.Parcels[0], Moves.ParcelSigned, Shop.Warehouse);
        Assert.Equal((States.Confirming, asked), (file.Case.State, file.Case.FirstRequestAt));
    }

    [Fact]
    public async Task An_exchange_that_turned_into_a_refund_keeps_when_the_buyer_first_asked_and_so_does_a_reopened_case()
    {
        var (opened, asked) = await OpenedAsync();
        await OfferedAsync(opened, new RemedyItem(RemedyKind.Exchange));
        var exchange = await Shop.MoveAsync(opened, Moves.AcceptOffer, Shop.Agent);
        var failed = await Shop.MoveAsync(exchange.Parcels[0], Moves.CancelParcel, Shop.Agent, new() { Reason = "换货无库存，改退款" });
        Assert.Equal(("RemedyFailed", States.Offering, asked), (failed.History[^1].Act, failed.Case.State, failed.Case.FirstRequestAt));
        await Shop.MoveAsync(opened, Moves.OfferRemedy, Shop.Agent, new() { Remedies = [new(RemedyKind.PartialRefund, 20_00)] });
        var file = await Shop.MoveAsync(opened, Moves.AcceptOffer, Shop.Agent);
        await Shop.MoveAsync(file.Vouchers[0], Moves.Sign, Shop.Agent);
        await Shop.MoveAsync(file.Vouchers[0], Moves.RefundOnPlatform, Shop.OtherAgent, new() { RefundNumber = "R1" });
        file = await Shop.MoveAsync(opened, Moves.BuyerContent, Shop.Agent, new() { Summary = "换货改退款" });
        Assert.Equal((States.Closed, asked), (file.Case.State, file.Case.FirstRequestAt));
        await Shop.AttachAsync(opened.Id, EvidenceKind.Photo);
        Assert.Equal(asked, (await Shop.MoveAsync(opened, Moves.Reopen, Shop.Manager)).Case.FirstRequestAt);
    }

    [Fact]
    public async Task Two_cases_of_one_order_give_back_no_more_than_the_price_of_its_line()
    {
        var order = await Shop.PutOrderAsync(o => o with { TotalFen = 200_00, PaidFen = 200_00 });
        await Shop.Database.PutAsync(new OrderLine { Id = Guid.CreateVersion7(Shop.Clock.Now), ShopId = Shop.Id, OrderId = order.Id, Title = "杯盖", Quantity = 2, PriceFen = 30_00 });
        var line = (await Shop.FileAsync((await Shop.OpenCaseAsync(CaseKind.TransitDamage, order)).Id)).Lines.Single(l => l.PriceFen == 30_00).Id;
        var vouchers = new List<Voucher>();
        foreach (var fen in new[] { 18_00, 12_01, 12_00 })
        {
            var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(order), new RemedyItem(RemedyKind.PartialRefund, fen, LineId: line));
            vouchers.Add((await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0]);
        }
        await Shop.MoveAsync(vouchers[0], Moves.Sign, Shop.Manager);
        var refused = Assert.IsType<Refused>(await Shop.TryAsync(vouchers[1], Moves.Sign, Shop.Manager));
        Assert.Equal("More than is left of the line's price: ¥12.00", Assert.Single(Assert.IsType<Domain.Machines.Lacking>(refused.Why).Needs).Shortfall.En);
        await Shop.MoveAsync(vouchers[2], Moves.Sign, Shop.Manager);
    }

    async Task<(Case Opened, DateTimeOffset Asked)> OpenedAsync()
    {
        var (order, asked) = (await Shop.PutOrderAsync(), Shop.Clock.Now.AddDays(-2));
        var done = Assert.IsType<Done>(await Shop.Desk.OpenAsync(Shop.Id, order.Id, new(CaseKind.TransitDamage, "", "碎了") { FirstRequestAt = asked }, Shop.Agent, null, Cancel));
        await Shop.MoveAsync(done.File.Case, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        await Shop.MoveAsync(done.File.Case, Moves.RequestEvidence, Shop.Agent, new() { Missing = "外箱照片" });
        await Shop.AttachAsync(done.File.Case.Id, EvidenceKind.Photo);
        return ((await Shop.MoveAsync(done.File.Case, Moves.SubmitEvidence, Shop.Agent)).Case, asked);
    }

    async Task OfferedAsync(Case opened, params RemedyItem[] remedies) => await Shop.OfferedAsync(await Shop.FileAsync(opened.Id), remedies);
}

public sealed class RemedySwitchOnSqliteTests() : RemedySwitchTests(TestDatabase.SqliteAsync);

public sealed class RemedySwitchOnPostgresTests() : RemedySwitchTests(TestDatabase.PostgresAsync);
