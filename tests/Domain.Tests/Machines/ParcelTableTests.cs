using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Tests.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>少发/缺货, 到货延迟 and the parcels that go out and come back.</summary>
public sealed class ParcelTableTests
{
    static Scene Checking() => new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite).Do(CheckRecords, Junior, new() { Checks = Enum.GetValues<RecordCheck>() });

    static Scene Photographed() => Checking().Do(RecordsAllRight, Junior, new() { Missing = "内盒照片" }).Attach(EvidenceKind.Photo).Do(SubmitEvidence, Junior);

    static Scene Diagnosed(LateCause cause = LateCause.Courier) => Late().Do(Apologise, Junior, Polite).Attach(EvidenceKind.Logistics)
        .Do(PullLogistics, Junior, new() { Cause = cause, Told = "我们查到了" });

    [Fact]
    public void MissingItem_checks_everything_first() =>
        Assert.Equal([Needs.AllChecksRecorded], new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite)
            .Lacks(CheckRecords, Junior, new() { Checks = [RecordCheck.ChatLog, RecordCheck.Order, RecordCheck.SplitParcels] }));

    [Fact]
    public void MissingItem_is_checked_in_the_order_of_the_shop() =>
        Assert.Equal([Needs.AllChecksRecorded], new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite)
            .Lacks(CheckRecords, Junior, new() { Checks = [RecordCheck.Order, RecordCheck.ChatLog, RecordCheck.SplitParcels, RecordCheck.OwnError] }));

    [Fact]
    public void MissingItem_finds_the_split_parcel_and_waits_for_it()
    {
        var scene = Checking();
        Assert.Equal([Needs.TrackingGiven], scene.Lacks(FoundSplitParcel, Junior, new() { Waybill = "圆通速递", Told = "第二包今天派送" }));
        Assert.Equal([Needs.ToldBuyer], scene.Lacks(FoundSplitParcel, Junior, new() { Waybill = "Z2" }));
        scene.Do(FoundSplitParcel, Junior, new() { Waybill = "Z2", Told = "第二包今天派送" });
        Assert.Equal([24, 28, 72], scene.Firm.Select(d => (int)(d.At - Scene.Monday).TotalHours));
        Assert.Equal(States.Confirming, scene.Do(ParcelSigned, Actor.Outside).State);
    }

    [Fact]
    [DefaultRow("MissingItem: records right")]
    public void MissingItem_is_sent_again_even_where_all_records_are_right()
    {
        var scene = Photographed();
        Assert.Equal([Needs.PoliteWording], scene.Lacks(ReshipAnyway, Junior, new() { Party = ResponsibleParty.Supplier }));
        scene.Do(ReshipAnyway, Junior, Polite with { Party = ResponsibleParty.Supplier });
        Assert.Equal((States.Remedying, Direction.Outbound), (scene.State, scene.Parcel.Direction));
        Assert.Empty(scene.File.Vouchers);
    }

    [Fact]
    public void MissingItem_is_not_sent_again_while_fraud_is_in_the_air()
    {
        var scene = Checking().Do(RecordsAllRight, Junior, new() { Missing = "照片" }).Attach(EvidenceKind.Photo);
        scene.File = scene.File with { SeenElsewhere = new HashSet<string> { scene.File.Evidence[0].Sha256 } };
        scene.Do(SubmitEvidence, Junior);
        Assert.Equal([Needs.NoFraudFlag], scene.Lacks(ReshipAnyway, Supervisor, Polite with { Party = ResponsibleParty.Supplier }));
    }

    [Fact]
    public void MissingItem_says_why_nothing_is_sent_and_says_the_truth_about_stock()
    {
        var why = new Inputs { Party = ResponsibleParty.Warehouse, NoReshipment = NoReshipment.OutOfStock, Stock = StockReason.Temporary };
        Assert.Equal([Needs.WhyNoReshipment], Photographed().Lacks(DecideLiability, Agent, why with { NoReshipment = null }));
        Assert.Equal([Needs.WhyNoReshipment], Photographed().Lacks(DecideLiability, Agent, why with { Stock = null }));
        Assert.Equal([Needs.WhyNoReshipment], Photographed().Lacks(DecideLiability, Agent, why with { Wording = "非常抱歉，您的这款厂家已经停产了" }));
        Assert.Equal([Needs.PoliteIfWritten], Photographed().Lacks(DecideLiability, Agent, why with { Wording = "您好，我们不补货了" }));
        Photographed().Do(DecideLiability, Agent, why with { Stock = StockReason.Discontinued, Wording = "非常抱歉，您的这款厂家已经停产了" });
    }

    [Fact]
    public void MissingItem_is_lost_after_three_days_without_a_scan_and_the_courier_owes_it()
    {
        var scene = Checking().Do(FoundSplitParcel, Junior, new() { Waybill = "Z2", Told = "第二包在路上" });
        var lost = new Inputs { Party = ResponsibleParty.Courier, NoReshipment = NoReshipment.NoScan72Hours };
        scene.Now += TimeSpan.FromHours(71);
        Assert.Equal([Needs.WhyNoReshipment], scene.Lacks(DecideLiability, Agent, lost));
        scene.Now += TimeSpan.FromHours(1);
        Assert.Equal(ClaimState.ToFile, Assert.Single(scene.Do(DecideLiability, Agent, lost).File.Claims).State);
    }

    [Fact]
    public void LateDelivery_names_the_cause_and_tells_the_buyer_at_once() =>
        Assert.Equal([Needs.LogisticsAttached, Needs.CauseGiven, Needs.ToldBuyer], Late().Do(Apologise, Junior, Polite).Lacks(PullLogistics, Junior));

    [Fact]
    public void LateDelivery_blames_who_caused_it()
    {
        Assert.Equal([Needs.PartyFitsCause], Diagnosed(LateCause.StaffLate).Lacks(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, PenaltyLookedUp = true }));
        Diagnosed(LateCause.StaffLate).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Warehouse, PenaltyLookedUp = true });
        var fresh = new Scene(CaseKind.LateDelivery, o => o with { SignedAt = null, ShippedAt = Scene.Monday.AddHours(-60), PaidAt = Scene.Monday.AddHours(-70) })
            .Do(Apologise, Junior, Polite).Attach(EvidenceKind.Logistics).Do(PullLogistics, Junior, new() { Cause = LateCause.Courier, Told = "在途" });
        Assert.Equal([Needs.PartyFitsCause], fresh.Lacks(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier }));
        fresh.Attach(EvidenceKind.CourierWord).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier });
        Assert.Single(fresh.File.Claims);
    }

    [Fact]
    [DefaultRow("LateDelivery: shipped late")]
    public void LateDelivery_looks_up_the_penalty_of_what_left_two_days_late()
    {
        var late = new Scene(CaseKind.LateDelivery, o => o with { SignedAt = null, ShippedAt = o.PaidAt!.Value.AddHours(49) }).Do(Apologise, Junior, Polite).Attach(EvidenceKind.Logistics)
            .Do(PullLogistics, Junior, new() { Cause = LateCause.StaffLate, Told = "今天发出" });
        Assert.Equal([Needs.PenaltyLookedUp], late.Lacks(DecideLiability, Agent, new() { Party = ResponsibleParty.Warehouse }));
    }

    [Fact]
    public void LateDelivery_asks_for_an_address_and_then_chases()
    {
        var scene = Diagnosed(LateCause.AddressUnclear).Do(AddressUnclear, Junior, new() { Told = "请确认门牌号" });
        Assert.Equal([Needs.TicketGiven], scene.Lacks(AddressCorrected, Junior));
        Assert.Equal(States.Chasing, scene.Do(AddressCorrected, Junior, new() { Ticket = "T1" }).State);
    }

    [Fact]
    public void LateDelivery_that_was_sent_again_or_refunded_has_arrived()
    {
        var scene = Chasing().Attach(EvidenceKind.CourierWord).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, PenaltyLookedUp = true })
            .Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.Reshipment))).Do(AcceptOffer, Junior);
        scene.Delivered(scene.Parcel).Do(BuyerContent, Junior, Ending);
        var refunded = Chasing().Attach(EvidenceKind.CourierWord).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, PenaltyLookedUp = true })
            .Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.RefundOnly, 100_00))).Do(AcceptOffer, Junior);
        refunded.Do(Sign, Manager, on: refunded.Voucher).Do(RefundOnPlatform, OtherAgent, new() { RefundNumber = "R1" }, refunded.Voucher);
        Assert.Contains(refunded.Open, d => d.Move == BuyerSilent.Code);
        refunded.Do(BuyerContent, Junior, Ending);
    }

    [Fact]
    public void OutboundParcel_goes_by_the_warehouse_and_fails_by_a_manager()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Reshipment));
        Assert.Equal([Needs.WaybillGiven], scene.Lacks(IssueWaybill, Warehouse, new() { Courier = "中通" }, scene.Parcel));
        foreach (var waybill in new[] { "中通快递", "ZTO", "75 1", "75/1", new string('7', 31) })
            Assert.Equal([Needs.WaybillGiven], scene.Lacks(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = waybill }, scene.Parcel));
        scene.Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = " SF-1020304050 " }, scene.Parcel).Do(Ship, Warehouse, on: scene.Parcel);
        scene.Do(ParcelFailed, Manager, new() { Reason = "丢件" }, scene.Parcel);
        Assert.Equal((States.Failed, States.Offering, ClaimState.ToFile), (scene.Parcel.State, scene.State, Assert.Single(scene.File.Claims, c => c.Debtor == "中通").State));
    }

    [Fact]
    public void InboundParcel_is_looked_at_with_photos()
    {
        var scene = AwaitingReturn();
        scene.Do(ShipBack, Junior, new() { Courier = "圆通", Waybill = "YT1" }, scene.Parcel);
        scene.Now += TimeSpan.FromHours(1);
        scene.Do(ReceiveGoods, Warehouse, on: scene.Parcel);
        Assert.Equal([Needs.PhotosAttached], scene.Lacks(PassInspection, Warehouse, on: scene.Parcel));
        scene.Attach(EvidenceKind.Photo).Do(PassInspection, Warehouse, on: scene.Parcel);
    }

    [Fact]
    public void InboundParcel_in_question_is_a_managers_to_accept_or_send_back()
    {
        var accepted = GoodsReceived();
        accepted.Do(FailInspection, Warehouse, new() { Reason = "缺配件" }, accepted.Parcel).Do(AcceptAnyway, Manager, Because, accepted.Parcel);
        Assert.Equal(RemedyKind.ReturnRefund, accepted.Voucher.Remedy);
        var back = GoodsReceived();
        var parcel = back.Parcel;
        back.Do(FailInspection, Warehouse, new() { Reason = "不是本店商品" }, parcel);
        Assert.Equal([Needs.ShortPoliteWording], back.Lacks(SendBack, Manager, Polite with { Wording = "您" }, parcel));
        back.Do(SendBack, Manager, Polite, parcel);
        Assert.Equal((States.SentBack, States.Offering, Direction.Outbound), (back.File.Parcels[0].State, back.State, back.Parcel.Direction));
    }
}
