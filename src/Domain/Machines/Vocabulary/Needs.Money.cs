using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Needs about money: limits, tiers, hands, duplicates. Their refusals are kept in the history.</summary>
public static partial class Needs
{
    public static readonly Need
        // offers
        OfferWhole = Of("方案完整", "A whole offer", [Fields.Remedies], Whole),
        WithinOfferLimit = Of("在本级或上一级额度内", "Within own limit or the next role's", [Fields.Remedies], f =>
            OfferWithin(f, f.Actor.Role.Next()), true, byLimits: true),
        WithinPaid = Of("不超过实付", "Within what the buyer paid", [], Paid, true, byLimits: true),
        NotPaidTwice = Of("未重复赔付", "Not paid twice", [], Twice, true),
        WithinBudget = Of("在预算内", "Within budget", [], Budget, true, byLimits: true),
        OnlyCoupon = Of("仅一张优惠券", "One coupon", [Fields.Remedies], f => f.Inputs.Remedies is [{ Kind: RemedyKind.Coupon, AmountFen: > 0 }] ? null
            : new("此处只可赠送一张优惠券", "Only one coupon may be given here")),
        CouponWithinOwnLimit = Of("优惠券在本人额度内", "A coupon within own limit", [Fields.Remedies], f => OfferWithin(f, f.Actor.Role), true, byLimits: true),
        ConsentRecorded = Of("买家同意非原路退回", "Consent to another way than the original one", [Fields.Consent], f =>
            f.Inputs.Consent == true || f.Case.Offer.All(i => !Remedies.Of(i.Kind).Voucher || Offers.ChannelOf(i) != Channel.Alipay) ? null
            : new("不走原路退回须记录买家明确同意", "Record the buyer's clear consent, it is not paid back the original way")),
        ReturnGranted = Of("法定退货", "A return the law grants", [], LawfulReturn),

        // vouchers
        WithinOwnLimit = Of("在本人额度内", "Within the signer's own limit", [], VoucherWithin, true, of: SubjectKind.Voucher, byLimits: true),
        SignerConfirmed = Of("签字人已再次输入密码", "The signer has given the password again", [], f =>
            f.Actor.ConfirmedAt is { } at && (f.Now - at).Duration() <= ConfirmationHolds ? null
            : new("签字前请再次输入密码(POST /api/session/confirm)，5分钟内有效",
                "Give your password again before you sign (POST /api/session/confirm); it counts for five minutes"), of: SubjectKind.Voucher),
        PayeeUsable = Of("收款账号可用", "A usable payee", [], f => PayeeAccount.Clean(f.Inputs.Payee) is not { } payee ? null
            : f.Voucher.Channel != Channel.Alipay ? new("此凭证不走支付宝，不填收款账号", "This voucher is not paid by Alipay: it takes no payee")
            : PayeeAccount.IsPlausible(payee) ? null : new("收款账号应为5到100字、不含空格的支付宝账号", "A payee is an Alipay account: 5 to 100 characters without blanks"),
            of: SubjectKind.Voucher),
        FlowNumberFree = Of("流水号未被使用", "A flow number of its own", [], f => f.File.FlowTwin is not { } twin ? null
            : new($"该流水号已用于凭证{twin}", $"This flow number was used for voucher {twin}"), true, of: SubjectKind.Voucher),
        RefundNumberFree = Of("退款编号未被使用", "A refund number of its own", [], f => f.File.RefundClosed
            ? new("平台已告知该退款已关闭，没有付款", "The platform told that this refund is closed: no money went with it")
            : f.File.RefundTwin is not { } twin ? null
            : new($"该退款编号已用于{twin}", $"This refund number was used for {twin}"), true, of: SubjectKind.Voucher),
        OtherHandApproves = Of("审批人不是提出人", "Not the proposer", [], f => f.Actor.UserId != f.Voucher.ProposedBy && f.Actor.UserId != f.Voucher.RequestedBy ? null
            : new("审批人不能是提出或提请人", "The approver neither proposed nor requested it"), true, of: SubjectKind.Voucher),
        OtherHandPays = Of("付款人不是提出人或审批人", "The payer is another hand", [], f =>
            f.Actor.UserId is not { } user || (user != f.Voucher.ProposedBy && user != f.Voucher.RequestedBy && user != f.Voucher.SignedBy) ? null
            : new("付款人不能是提出、提请或签字人", "The payer neither proposed, requested nor signed it"), true, of: SubjectKind.Voucher),
        OtherHandReverses = Of("冲销人不是付款人", "Not who paid", [], f => f.Actor.UserId != f.Voucher.PaidBy && f.Actor.UserId != f.Voucher.ProposedBy ? null
            : new("冲销人不能是付款或提出人", "Who reverses neither paid nor proposed it"), true, of: SubjectKind.Voucher),
        NotTakenBackYet = Of("未作多退了结", "Not settled as an excess", [], Untaken, true, of: SubjectKind.Voucher),
        ChannelAlipay = Of("支付宝渠道", "Channel Alipay", [], f => f.Voucher.Channel == Channel.Alipay ? null
            : new("此凭证不走支付宝", "This voucher is not paid by Alipay"), of: SubjectKind.Voucher),
        ChannelPlatform = Of("平台渠道", "Channel platform", [], f => f.Voucher.Channel == Channel.Platform ? null
            : new("此凭证不走平台退款", "This voucher is not refunded on the platform"), of: SubjectKind.Voucher),
        ChannelCoupon = Of("优惠券渠道", "Channel coupon", [], f => f.Voucher.Channel == Channel.Coupon ? null : new("此凭证不是优惠券", "This voucher is no coupon"), of: SubjectKind.Voucher),
        VoucherNotHeld = Of("凭证未冻结", "Not held", [], f => !f.Voucher.Held ? null : new("平台介入中，凭证已冻结", "The platform has stepped in: the voucher is held"), true, of: SubjectKind.Voucher),
        ParcelNotHeld = Of("包裹未冻结", "Not held", [], f => !f.Parcel.Held ? null : new("平台介入中，包裹已冻结", "The platform has stepped in: the parcel is held"), of: SubjectKind.Parcel),
        BalanceCovers = Of("余额足够", "The balance still covers it", [], f => f.Voucher.Reserved && Covered(f) ? null
            : new("该订单余额不足以付款(平台可能已退款)", "What is left on the order no longer covers it (the platform may have refunded)"), true, of: SubjectKind.Voucher);

    /// <summary>So long after the password was given again somebody signs.</summary>
    public static readonly TimeSpan ConfirmationHolds = TimeSpan.FromMinutes(5);

    static Shortfall? Whole(Facts f)
    {
        if (f.Inputs.Remedies is not { Count: > 0 and <= 6 } items)
            return new("请选择1到6项补偿", "Choose one to six remedies");
        foreach (var item in items)
        {
            var remedy = Remedies.Of(item.Kind);
            if (item.Kind == RemedyKind.Apology)
                return new("只致歉请用“仅致歉”操作", "For an apology alone use the move “Apology only”");
            if (remedy.Voucher ? item.AmountFen is <= 0 or > Offers.LargestFen : item.AmountFen != 0)
                return remedy.Voucher ? new($"{remedy.Zh}须有大于0的金额(分)", $"{Wording.CodeWords.Of($"{item.Kind}")} needs an amount above 0 fen")
                    : new($"{remedy.Zh}不填金额", $"{Wording.CodeWords.Of($"{item.Kind}")} takes no amount");
            if (remedy.Voucher && Offers.ChannelOf(item) == Channel.Alipay && item.AmountFen < Offers.SmallestTransferFen)
                return new("支付宝转账最低0.10元", "Alipay transfers at least ¥0.10");
            if ((item.Kind == RemedyKind.Coupon) != (item.Channel is Channel.Coupon) && item.Channel is not null)
                return new("优惠券与现金渠道不可混用", "A coupon goes by coupon, money does not");
            if (item.LineId is { } line && f.File.Lines.All(l => l.Id != line))
                return new("订单行不属于本订单", "The line is not of this order");
        }
        return items.DistinctBy(i => (i.Kind, i.LineId)).Count() == items.Count ? null : new("同一补偿不可列两次", "The same remedy is listed twice");
    }

    /// <summary>What was recovered or written off as an excess is not taken back once more: of it at least as much must stay in excess without this voucher.</summary>
    static Shortfall? Untaken(Facts f)
    {
        var m = f.File.Money;
        if (Remedies.Of(f.Voucher.Remedy).Pot != Pot.Returned || m.ExcessSettledFen == 0
            || m.PaidOutFen - f.Voucher.AmountFen + m.PlatformFen - m.PaidFen >= m.ExcessSettledFen)
            return null;
        var settled = Yuan.Format(m.ExcessSettledFen);
        return new($"该订单多退的{settled}元已追回或核销：再冲销会重复记账，余下的多退请继续追回或核销",
            $"Of this order's excess ¥{settled} was recovered or written off: a reversal would book it twice; recover or write off what is left of it");
    }

    static bool Covered(Facts f)
    {
        var m = f.File.Money;
        return Remedies.Of(f.Voucher.Remedy).Pot != Pot.Returned || m.ReservedFen + m.PaidOutFen + m.PlatformFen <= m.PaidFen;
    }

    static Shortfall? Twice(Facts f)
    {
        var items = f.Subject is Voucher v ? [new RemedyItem(v.Remedy, v.AmountFen, v.Channel, v.Basis, v.LineId)] : f.Inputs.Remedies ?? [];
        foreach (var item in items)
            if (Remedies.Of(item.Kind).Pot != Pot.None && Offers.Twin(f.File, item, f.Subject is Voucher own ? own.Id : null) is { } twin)
                return new($"同一事由已赔付：{twin}", $"The same basis is paid already: {twin}");
        return null;
    }

    internal static Shortfall? LawfulReturn(Facts f)
    {
        if (f.Case.CaseKind == CaseKind.QualityDefect && f.Times(Moves.ConfirmDefect) > 0)
            return null;
        var order = f.File.Order;
        if (order.NoReasonReturnExcluded)
            return new("该商品不适用七日无理由退货", "These goods are excluded from returns without a reason");
        if (order.SignedAt is not { } signed)
            return null; // nothing signed: the seven days have not begun
        // seven-day measures: counted from the day after signing, to the end of the seventh day
        var last = Time.ShopCalendar.ShopDay(signed).AddDays(7);
        return Time.ShopCalendar.ShopDay(f.Now) <= last ? null : new($"七日无理由退货期已于{last:yyyy-MM-dd}届满", $"The seven days ended on {last:yyyy-MM-dd}");
    }
}
