using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>An accepted remedy falls into parts; the case leaves Remedying when they are done, or cannot be.</summary>
public sealed class RemedyTests
{
    [Fact]
    public void Accepting_drafts_a_voucher_for_money_and_a_parcel_for_goods()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        Assert.Equal((RemedyKind.CashCompensation, 10_00, Channel.Alipay, Basis.Damage), (scene.Voucher.Remedy, scene.Voucher.AmountFen, scene.Voucher.Channel, scene.Voucher.Basis));
        Assert.Equal(States.Draft, scene.Voucher.State);
        Assert.Equal((Direction.Outbound, States.Requested), (scene.Parcel.Direction, scene.Parcel.State));
        Assert.Equal([PartKind.Payout, PartKind.ParcelOut], scene.Case.Parts.Select(p => p.Kind));
        Assert.Equal(Agent.UserId, scene.Voucher.ProposedBy);
    }

    [Fact]
    public void The_remedy_is_done_when_every_part_is()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        scene.Paid(scene.Voucher);
        Assert.Equal(States.Remedying, scene.State);
        scene.Delivered(scene.Parcel);
        Assert.Equal(States.Confirming, scene.State);
        Assert.All(scene.Case.Parts, p => Assert.True(p.Settled));
    }

    [Fact]
    public void A_refund_waits_until_the_goods_have_passed()
    {
        var scene = AwaitingReturn();
        Assert.Empty(scene.File.Vouchers);
        GoodsReceived(scene).Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.Equal((100_00, Channel.Platform, true), (scene.Voucher.AmountFen, scene.Voucher.Channel, scene.Voucher.ReturnPassed));
        scene.Paid(scene.Voucher);
        Assert.Equal(States.Confirming, scene.State);
    }

    [Fact]
    public void An_exchange_leaves_when_the_old_goods_have_passed()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Exchange), new(RemedyKind.ReturnFreight, 12_00));
        Assert.Equal(Direction.Inbound, Assert.Single(scene.File.Parcels).Direction);
        Assert.Empty(scene.File.Vouchers);
        GoodsReceived(scene).Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.Equal([Direction.Inbound, Direction.Outbound], scene.File.Parcels.Select(p => p.Direction));
        Assert.Equal(RemedyKind.ReturnFreight, scene.Voucher.Remedy);
    }

    [Fact]
    public void A_remedy_whose_last_running_part_failed_goes_back_to_the_offer()
    {
        var scene = AwaitingReturn();
        scene.Wait(TimeSpan.FromDays(7));
        Assert.Equal(States.Lapsed, scene.Parcel.State);
        Assert.Equal(States.Offering, scene.State);
        Assert.Empty(scene.Case.Parts);
    }

    [Fact]
    public void While_another_part_runs_a_failed_one_waits_for_it()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        scene.Do(CancelParcel, Agent, Because, scene.Parcel);
        Assert.Equal(States.Remedying, scene.State);
        scene.Paid(scene.Voucher);
        Assert.Equal(States.Offering, scene.State);
        Assert.Equal(PartKind.Payout, Assert.Single(scene.Case.Parts).Kind);
    }

    [Fact]
    public void An_agent_gives_a_remedy_up_and_the_return_under_way_counts_for_the_next()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Exchange));
        scene.Do(ShipBack, Junior, new() { Courier = "圆通", Waybill = "YT1" }, scene.Parcel);
        scene.Do(RemedyFailed, Agent, new() { Reason = "换货已无库存，改退款" });
        Assert.Equal(States.Offering, scene.State);
        scene.Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.ReturnRefund, 100_00))).Do(AcceptOffer, Junior);
        Assert.Single(scene.File.Parcels);
        scene.Do(ReceiveGoods, Warehouse, on: scene.Parcel).Attach(EvidenceKind.Photo).Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.Equal(RemedyKind.ReturnRefund, scene.Voucher.Remedy);
    }

    [Fact]
    public void A_remedy_is_given_up_only_when_its_vouchers_and_outgoing_parcels_have_ended()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        Assert.Equal([Needs.RemedyEnded], scene.Lacks(RemedyFailed, Agent, Because));
        scene.Do(CancelParcel, Agent, Because, scene.Parcel).Do(VoidVoucher, Agent, Because, scene.Voucher);
        Assert.Equal(States.Offering, scene.State);
    }

    [Fact]
    public void The_return_of_a_settled_remedy_is_no_return_of_the_next()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Exchange));
        GoodsReceived(scene).Do(PassInspection, Warehouse, on: scene.Parcel);
        scene.Delivered(scene.Parcel);
        Assert.Equal(States.Confirming, scene.State);
        scene.Do(AgreeReturn, Agent, new() { Party = ResponsibleParty.Courier });
        Assert.Equal((Direction.Inbound, States.Announced), (scene.Parcel.Direction, scene.Parcel.State));
        Assert.Empty(scene.File.Vouchers);
    }

    [Fact]
    public void A_case_does_not_close_over_goods_that_are_coming_back()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Exchange));
        scene.Do(ShipBack, Junior, new() { Courier = "圆通", Waybill = "YT1" }, scene.Parcel)
            .Do(RemedyFailed, Agent, Because).Do(ApologyOnly, Agent, Polite with { Reason = "等退件" });
        Assert.Equal([Needs.NothingRuns], scene.Lacks(BuyerContent, Junior, Ending));
        Assert.Equal([Needs.NothingRuns], scene.Lacks(BuyerSilent, Domain.People.Actor.Clock));
    }

    [Fact]
    public void Goods_sent_in_for_inspection_need_not_come_a_second_time()
    {
        var scene = new Scene(CaseKind.QualityDefect).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior).Attach(EvidenceKind.Photo).Do(SubmitEvidence, Junior)
            .Do(InspectGoods, Agent);
        Assert.Equal(States.AwaitingReturn, scene.State);
        Assert.True(scene.Parcel.ShopPaysFreight);
        GoodsReceived(scene).Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.Equal(States.Judging, scene.State);
        scene.Do(ConfirmDefect, Agent, Polite with { DefectCode = "Z01", Party = ResponsibleParty.Supplier }).Do(AgreeReturn, Agent, new() { Party = ResponsibleParty.Supplier });
        Assert.Single(scene.File.Parcels);
        Assert.Equal(RemedyKind.ReturnRefund, scene.Voucher.Remedy);
    }

    [Fact]
    public void What_we_forgot_is_sent_at_once_with_a_coupon()
    {
        var scene = new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite).Do(CheckRecords, Junior, new() { Checks = Enum.GetValues<RecordCheck>() })
            .Do(OurError, Junior, new() { Party = ResponsibleParty.Warehouse });
        Assert.Equal(States.Remedying, scene.State);
        Assert.Equal((RemedyKind.Coupon, 5_00, Channel.Coupon), (scene.Voucher.Remedy, scene.Voucher.AmountFen, scene.Voucher.Channel));
        Assert.Equal(Direction.Outbound, scene.Parcel.Direction);
        scene.Paid(scene.Voucher).Delivered(scene.Parcel);
        Assert.Equal(States.Confirming, scene.State);
    }

    [Fact]
    public void A_second_refusal_of_the_buyer_brings_a_manager()
    {
        var scene = AwaitingChoice(Cash(5_00)).Do(DeclineOffer, Junior, Because);
        Assert.Equal(Level.None, scene.Case.Level);
        scene.Do(OfferRemedy, Agent, Offer(Cash(8_00))).Do(DeclineOffer, Junior, Because);
        Assert.Equal((Level.Manager, (Guid?)null), (scene.Case.Level, scene.Case.OwnerId));
        scene.Do(OfferRemedy, Manager, Offer(Cash(18_00)));
        Assert.Equal(Manager.UserId, scene.Case.OwnerId);
        scene.Do(DeclineOffer, Junior, Because);
        Assert.Equal(Manager.UserId, scene.Case.OwnerId);
    }
}
