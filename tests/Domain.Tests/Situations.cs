using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;

namespace AfterSales.Domain.Tests;

/// <summary>Named situations, each reached by the moves a shop would make.</summary>
static class Situations
{
    public static readonly Inputs
        Polite = new() { Wording = "非常抱歉给您带来不便，我们马上为您处理。" },
        Because = new() { Reason = "说明" },
        Ending = new() { Summary = "已解决", Party = ResponsibleParty.NoFault };

    public static Inputs Offer(params RemedyItem[] items) => new() { Remedies = items, Wording = "亲，我们这样为您处理可以吗？" };

    public static RemedyItem Cash(long fen) => new(RemedyKind.CashCompensation, fen);

    /// <summary>A bowl broken on the way, the photo is there, nobody has judged.</summary>
    public static Scene Judging(Func<Order, Order>? order = null) => new Scene(CaseKind.TransitDamage, order)
        .Do(Apologise, Junior, Polite)
        .Do(RequestEvidence, Junior, new() { Missing = "外箱、面单、破损处照片" })
        .Attach(EvidenceKind.Photo)
        .Do(SubmitEvidence, Junior);

    public static Scene Offering(Func<Order, Order>? order = null) => Judging(order)
        .Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });

    public static Scene AwaitingChoice(params RemedyItem[] items) => Offering().Do(OfferRemedy, Agent, Offer(items));

    public static Scene Remedying(params RemedyItem[] items) => AwaitingChoice(items).Do(AcceptOffer, Junior, new() { Consent = true });

    /// <summary>An accepted cash compensation, its voucher drafted and not signed.</summary>
    public static Scene AwaitingVoucher(long fen = 10_00) => Remedying(Cash(fen));

    public static Scene AwaitingApproval(long fen = 50_00) => AwaitingVoucher(fen) is var scene
        ? scene.Do(RequestApproval, Agent, new() { Remark = "破损补偿_测试客服甲" }, scene.Voucher) : scene;

    public static Scene AwaitingPayment(long fen = 10_00)
    {
        var scene = AwaitingVoucher(fen);
        scene.Do(Sign, Agent, new() { Remark = "破损补偿_测试客服甲" }, scene.Voucher);
        return scene.Do(ReceiveVoucher, Finance, on: scene.Voucher);
    }

    public static Scene Confirming() => Offering().Do(ApologyOnly, Agent, Polite with { Reason = "买家只要道歉" });

    public static Scene Closed() => Confirming().Do(BuyerContent, Junior, new() { Summary = "买家接受道歉" });

    /// <summary>A return was agreed to: the parcel is announced, its refund waits.</summary>
    public static Scene AwaitingReturn() => Judging().Do(AgreeReturn, Agent, new() { Party = ResponsibleParty.Courier });

    /// <summary>The goods are back at the warehouse and not yet looked at.</summary>
    public static Scene GoodsReceived(Scene? scene = null)
    {
        var back = scene ?? AwaitingReturn();
        var parcel = back.File.Parcels.Last(p => p.Direction == Direction.Inbound);
        back.Do(ShipBack, Junior, new() { Courier = "圆通", Waybill = "YT1" }, parcel);
        return back.Do(ReceiveGoods, Warehouse, on: parcel).Attach(EvidenceKind.Photo);
    }

    public static Scene Delivered(this Scene scene, Parcel parcel) => scene
        .Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "ZT1" }, parcel)
        .Do(Ship, Warehouse, on: parcel)
        .Do(ParcelSigned, Warehouse, on: parcel);

    public static Scene Paid(this Scene scene, Voucher voucher, string remark = "破损补偿_测试客服甲")
    {
        if (voucher.Channel == Channel.Alipay)
            return scene.Do(Sign, Agent, new() { Remark = remark }, voucher).Do(ReceiveVoucher, Finance, on: voucher).Do(Pay, Finance, new() { FlowNumber = "F1" }, voucher);
        scene.Do(Sign, Agent, on: voucher);
        return voucher.Channel == Channel.Coupon ? scene.Do(IssueCoupon, Agent, new() { CouponNumber = "C1" }, voucher)
            : scene.Do(RefundOnPlatform, OtherAgent, new() { RefundNumber = "R1" }, voucher);
    }

    /// <summary>A late parcel that nobody has signed for; its last scan is the shipping, three days ago.</summary>
    public static Scene Late() => new(CaseKind.LateDelivery, o => o with { SignedAt = null });

    public static Scene Chasing() => Late()
        .Do(Apologise, Junior, Polite)
        .Attach(EvidenceKind.Logistics)
        .Do(PullLogistics, Junior, new() { Cause = LateCause.Courier, Told = "包裹停在中转站，我们在催", ScannedAt = Scene.Monday })
        .Do(UrgeCourier, Junior, new() { Ticket = "T1" });

    public static Scene Review() => new(CaseKind.NegativeReview);

    public static Scene Messaged() => Review()
        .Do(TriageReview, Junior, new() { Severity = Severity.Normal, Checks = [RecordCheck.ChatLog] })
        .Do(MessageBuyer, Junior, Polite);
}
