using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Money;

/// <summary>A remedy that fits the case, or one that would but cannot be given now. Amounts in fen.</summary>
/// <param name="AmountFen">What it comes to where that is certain; null where whoever offers chooses from the range.</param>
/// <param name="FromFen">The least that makes sense; 0 where no money goes.</param>
/// <param name="UpToFen">The most within the giver's limit and what the order and its line have left.</param>
/// <param name="By">The lowest role that may give it by itself up to that amount; null where the shop's owner has to agree in writing.</param>
public sealed record Suggestion(
    RemedyKind Kind, long? AmountFen, long FromFen, long UpToFen, Channel? Channel, Basis? Basis, Role? By, string Zh, string En);

/// <summary>
/// What may be done for a buyer, in the shop's order: cash and coupon, then exchange and reshipment, then return (A1 四.1; what was forgotten is sent at
/// once). An order of suggestions: it bars no right of the buyer's. Pure; reads a case file.
/// </summary>
/// <param name="Offering">Whether the case stands where an offer is made.</param>
/// <param name="Zh">Why nothing is offered now, or nothing at all; null where it is.</param>
public sealed record Suggestions(bool Offering, string? Zh, string? En, IReadOnlyList<Suggestion> Fitting, IReadOnlyList<Suggestion> NotNow)
{
    public static Suggestions For(Facts facts)
    {
        if (facts.Case.CaseKind == CaseKind.NegativeReview)
            return new(false, "评价不与钱挂钩：如确有过错，请关联过错售后单，在该单中处理", "Money has nothing to do with a review: link the fault case, if there is one, and remedy that", [], []);
        var all = RemediesOf(facts.Case).Select(kind => (Suggested: Of(facts, kind), Bar: SuggestionBars.On(facts, kind))).ToList();
        var offering = facts.Case.State == States.Offering;
        return new(offering, offering ? null : $"现处于“{facts.Case.State.Zh}”，方案在“{States.Offering.Zh}”提出",
            offering ? null : $"The case is in “{facts.Case.State.En}”; remedies are offered in “{States.Offering.En}”",
            [.. all.Where(s => s.Bar is null).Select(s => s.Suggested)],
            [.. all.Where(s => s.Bar is not null).Select(s => s.Suggested with { Zh = s.Bar!.Zh, En = s.Bar.En })]);
    }

    static RemedyKind[] RemediesOf(Case @case) => @case.CaseKind switch
    {
        CaseKind.NotAsExpected => [RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.PriceDifference, RemedyKind.Exchange, RemedyKind.ReturnRefund, RemedyKind.ReturnFreight],
        CaseKind.ServiceComplaint => [RemedyKind.Apology, RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.ReturnRefund, RemedyKind.ReturnFreight],
        CaseKind.MissingItem => [RemedyKind.Reshipment, RemedyKind.Coupon, RemedyKind.GiftValue, RemedyKind.PartialRefund, RemedyKind.RefundOnly],
        CaseKind.LateDelivery => [RemedyKind.Coupon, RemedyKind.CashCompensation, RemedyKind.Reshipment, RemedyKind.RefundOnly],
        CaseKind.TransitDamage =>
        [
            RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.PartialRefund, RemedyKind.GiftValue, RemedyKind.Exchange, RemedyKind.Reshipment,
            RemedyKind.ReturnRefund, RemedyKind.ReturnFreight,
        ],
        // dangerous goods are not sent about
        CaseKind.QualityDefect when @case.Severity == Severity.Safety =>
            [RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.RefundOnly, RemedyKind.Exchange, RemedyKind.ReturnRefund],
        CaseKind.QualityDefect =>
            [RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.GiftValue, RemedyKind.Exchange, RemedyKind.ReturnRefund, RemedyKind.ReturnFreight],
        _ => [],
    };

    static Suggestion Of(Facts f, RemedyKind kind)
    {
        var remedy = Remedies.Of(kind);
        var why = remedy.Pot == Pot.None ? Reason(f, kind) : WithBurden(f, Reason(f, kind));
        if (!remedy.Voucher)
            return new(kind, null, 0, 0, null, null, Tier.For(f.File, [new(kind)], f.Limits, f.Actor.UserId), why.Zh, why.En);
        var item = new RemedyItem(kind);
        var (channel, left) = (Offers.ChannelOf(item), Left(f, kind));
        // Alipay transfers nothing below ten fen
        var least = channel == Cases.Channel.Alipay ? Offers.SmallestTransferFen : 1;
        long? whole = Offers.IsRefund(kind) && kind != RemedyKind.PartialRefund ? left
            : kind == RemedyKind.Coupon && f.Case.CaseKind == CaseKind.MissingItem ? Effects.OurErrorCouponFen : null;
        var most = whole ?? Math.Min(left, Room(f, kind, least) ?? left);
        return new(kind, whole, whole ?? least, most, channel, Offers.BasisOf(item, f.Case.CaseKind),
            Tier.For(f.File, [item with { AmountFen = Math.Max(most, least) }], f.Limits, f.Actor.UserId), why.Zh, why.En);
    }

    /// <summary>What order, line and caps leave for it.</summary>
    internal static long Left(Facts f, RemedyKind kind)
    {
        var left = Remedies.Of(kind).Pot switch
        {
            Pot.Returned => f.File.Money.LeftFen,
            Pot.Cost => f.File.Money.CostLeftUnder(f.Limits.CostCapFen),
            _ => Offers.LargestFen,
        };
        // the only line of an order goes back with its postage
        return Offers.ReturnsPrice(kind) && (f.File.Lines.Count > 1 || kind == RemedyKind.PartialRefund)
            && f.File.Lines.FirstOrDefault(l => l.Id == f.Case.LineId) is { } line ? Math.Min(left, Offers.LeftOnLine(f.File, line)) : left;
    }

    /// <summary>What the reader, or the next role above that can, may still give in this case; null where nobody's limit holds so little.</summary>
    static long? Room(Facts f, RemedyKind kind, long least)
    {
        var given = Tier.Total(f.File, []);
        for (var role = f.Actor.Role is >= Role.Agent and <= Role.Supervisor ? f.Actor.Role : Role.Agent; role <= Role.Supervisor; role++)
        {
            var room = f.Limits.Of(role) - given;
            if (kind == RemedyKind.CashCompensation && role == Role.Agent)
                room = Math.Min(room, f.File.Order.PaidFen * f.Limits.AgentCashPercent / 100);
            if (room >= least)
                return room;
        }
        return null;
    }

    /// <summary>Before the receipt is confirmed the seller proves, after it the buyer (platform rules 75, 76): said to whoever offers money, never a bar.</summary>
    static Shortfall WithBurden(Facts f, Shortfall why) =>
        f.Case.CaseKind is not (CaseKind.MissingItem or CaseKind.TransitDamage or CaseKind.QualityDefect or CaseKind.NotAsExpected)
            || f.File.Order.ConfirmedAt is not { } confirmed || confirmed > f.Case.FirstRequestAt ? why
        : new($"{why.Zh}；买家确认收货后才提出，由买家举证", $"{why.En}; the buyer asked after confirming the receipt: the proof is theirs");

    static Shortfall Reason(Facts f, RemedyKind kind) => kind switch
    {
        RemedyKind.Apology => new("诚恳致歉往往足够，买家不要求的不主动加码", "A sincere apology is often enough; nothing is added that the buyer does not want"),
        RemedyKind.CashCompensation => new("先谈补偿：金额随过错，不随评价", "Compensation comes first: by the fault, never by the review"),
        RemedyKind.Coupon when f.Case.CaseKind == CaseKind.MissingItem => new("我方漏发：补发并附优惠券", "What we forgot goes out with a coupon"),
        RemedyKind.Coupon => new("优惠券不出现金，额度内可直接赠送", "A coupon costs no cash and is given at once within the limit"),
        RemedyKind.PriceDifference => new("降价或价保的差额", "The difference to a lower or a guaranteed price"),
        RemedyKind.PartialRefund => new("按受损或缺少的部分退款，不超过该商品行", "A part for what is damaged or missing, within the line's price"),
        RemedyKind.GiftValue => new("赠品另计，按事先标明的价值", "Gifts are apart, at the value declared beforehand"),
        RemedyKind.Exchange => new("补偿谈不成再换货：退件验收后寄出", "An exchange where compensation does not do: it leaves when the return is accepted"),
        RemedyKind.Reshipment when f.Case.CaseKind == CaseKind.MissingItem => new("少发的立即补发", "What is missing is sent at once"),
        RemedyKind.Reshipment => new("原包裹到不了或已损坏，重新寄出", "The first parcel will not come, or came broken: send it again"),
        RemedyKind.RefundOnly when f.Case.Severity == Severity.Safety => new("危险品不寄回，直接退款", "Dangerous goods are not sent back: refund them"),
        RemedyKind.RefundOnly => new("货未到或补发不成，退款不退货", "Where goods do not come and cannot be sent again: a refund without a return"),
        RemedyKind.ReturnRefund when Needs.LawfulReturn(f) is null => new("法定退货，买家要求即可办理；验收通过后退款", "A return the law grants whenever the buyer asks; refunded when it is accepted"),
        RemedyKind.ReturnRefund => new("已非法定退货，可协商；验收通过后退款", "No longer a return the law grants, but one may agree; refunded when it is accepted"),
        _ => new("退回运费随责任：我方或快递的责任由店铺承担", "The return's freight follows the fault: ours or the courier's is paid by the shop"),
    };
}
