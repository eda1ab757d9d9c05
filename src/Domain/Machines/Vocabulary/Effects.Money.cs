using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Effects on remedies, vouchers, parcels and claims.</summary>
public static partial class Effects
{
    public static readonly Effect
        // remedies
        StoreOffer = Of("记下方案", "store the offer", (turn, facts) => turn.Update(c => c with { Offer = facts.Inputs.Remedies ?? [], OfferedBy = facts.Actor.UserId })),
        DraftParts = Of("起草凭证、登记包裹", "draft vouchers, request parcels", (turn, _) => AddParts(turn, turn.Case.Offer, turn.Case.OfferedBy), Pays.Drafts),
        DraftCoupon = Of("起草优惠券凭证", "draft its coupon voucher", (turn, facts) => AddParts(turn, facts.Inputs.Remedies ?? [], facts.Actor.UserId), Pays.Drafts),
        ReshipWithCoupon = Of("补发并起草优惠券凭证", "request the parcel, draft the coupon voucher", (turn, facts) =>
            AddParts(turn, [new(RemedyKind.Reshipment), new(RemedyKind.Coupon, OurErrorCouponFen)], facts.Actor.UserId), Pays.Drafts),
        Reship = Of("登记补发包裹", "request an outgoing parcel", (turn, facts) => AddParts(turn, [new(RemedyKind.Reshipment)], facts.Actor.UserId)),
        GrantReturn = Of("登记退件", "request the return, its refund waits for it", (turn, facts) =>
        {
            turn.Update(c => c with { Offer = [] });
            AddParts(turn, [new(RemedyKind.ReturnRefund, facts.File.Money.LeftFen)], facts.Actor.UserId);
        }, Pays.Drafts),
        RequestInspection = Of("寄回检验，店铺付运费", "request the goods, the shop pays the freight", (turn, _) => turn.RequestParcel(Direction.Inbound, "寄回检验", true)),
        KeepWhatCounts = Of("保留仍有效的部分", "a return under way counts for the next remedy", (turn, _) => turn.Update(c => c with
        {
            Parts = [.. c.Parts.Where(p => turn.File.Done(p) || (p.Kind == PartKind.Return && turn.File.Runs(p)))],
            Offer = [],
        })),
        DraftWhatWaits = Of("起草等待退件的部分", "draft what waits for the return", (turn, _) => DraftWaiting(turn), Pays.Drafts),
        SendBackParcel = Of("登记退还包裹", "request an outgoing parcel", (turn, _) => turn.RequestParcel(Direction.Outbound, "退还买家")),

        // claims on couriers
        OpenCourierClaim = Of("登记快递索赔", "courier claim", (turn, facts) =>
        {
            if (facts.Inputs.CourierClaim != false && (facts.Subject is Parcel || turn.Case.Party == ResponsibleParty.Courier || facts.Inputs.CourierClaim == true))
                Claim(turn, facts);
        }),

        // money of a voucher
        Reserve = Of("预留金额", "reserve", (turn, facts) => SetAside(turn, facts), Pays.Reserves),
        Free = Of("释放预留", "free the reservation", (turn, facts) => GiveUp(turn, facts), Pays.Reserves),
        Accrue = Of("计提", "post what is owed", (turn, facts) => Owe(turn, facts), Pays.Nothing),
        PostPayment = Of("付款入账", "post the payment", (turn, facts) => PaidOut(turn, facts), Pays.Moves),
        PostReversal = Of("冲销分录", "reversing entries, never an edit", (turn, facts) => TakeBack(turn, facts), Pays.Moves);

    /// <summary>The coupon that goes with a reshipment of what we forgot (A1 四.1③), fen.</summary>
    public const long OurErrorCouponFen = 5_00;

    static void AddParts(Turn turn, IReadOnlyList<RemedyItem> items, Guid? by)
    {
        var returning = items.Any(i => Remedies.Of(i.Kind).ParcelIn) || turn.Case.Parts.Any(p => p.Kind == PartKind.Return);
        foreach (var item in items)
        {
            var remedy = Remedies.Of(item.Kind);
            var waits = remedy.AwaitsReturn && returning;
            if (remedy.ParcelIn && !turn.Case.Parts.Any(p => p.Kind == PartKind.Return))
                AddPart(turn, item, PartKind.Return, by, false, turn.RequestParcel(Direction.Inbound, remedy.Zh).Id);
            if (remedy.ParcelOut)
                AddPart(turn, item, PartKind.ParcelOut, by, waits, waits ? null : turn.RequestParcel(Direction.Outbound, remedy.Zh).Id);
            if (remedy.Voucher)
                AddPart(turn, item, PartKind.Payout, by, waits, null);
        }
        foreach (var part in turn.Case.Parts.Where(p => p.Kind == PartKind.Payout && p.SubjectId is null && !p.AwaitsReturn).ToList())
            Drafted(turn, part, turn.DraftVoucher(part).Id);
        // the goods may be back already: then nothing waits
        if (turn.Case.Parts.Any(p => p.Kind == PartKind.Return && turn.File.Done(p)))
            DraftWaiting(turn);
    }

    static void AddPart(Turn turn, RemedyItem item, PartKind kind, Guid? by, bool waits, Guid? subject) =>
        turn.Update(c => c with { Parts = [.. c.Parts, new(c.Parts.Count == 0 ? 1 : c.Parts.Max(p => p.No) + 1, item, kind, by, waits, subject)] });

    static void Drafted(Turn turn, Part part, Guid subject) =>
        turn.Update(c => c with { Parts = [.. c.Parts.Select(p => p.No == part.No ? p with { SubjectId = subject, AwaitsReturn = false } : p)] });

    static void DraftWaiting(Turn turn)
    {
        foreach (var part in turn.Case.Parts.Where(p => p.AwaitsReturn && p.SubjectId is null).ToList())
            Drafted(turn, part, part.Kind == PartKind.Payout ? turn.DraftVoucher(part).Id : turn.RequestParcel(Direction.Outbound, Remedies.Of(part.Item.Kind).Zh).Id);
    }

    static void Claim(Turn turn, Facts facts)
    {
        if (turn.File.Claims.Any(c => c.State is ClaimState.ToFile or ClaimState.Filed))
            return;
        turn.Claim(new()
        {
            Id = turn.NewId(), ShopId = turn.Case.ShopId, CaseId = turn.Case.Id, OrderId = turn.File.Order.Id, State = ClaimState.ToFile,
            FoundAt = facts.Now, FileBy = facts.Now + TimeSpan.FromHours(48), AmountFen = turn.File.Order.PaidFen, Courier = turn.File.Order.Courier,
        });
    }

    static void SetAside(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        if (voucher.Reserved)
            return;
        turn.Reserve(voucher, 1);
        turn.Put(voucher with { Reserved = true, Live = true, RequestedBy = facts.Actor.UserId });
    }

    static void GiveUp(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        if (voucher.Reserved)
            turn.Reserve(voucher, -1);
        if (facts.Subject.State == States.Signed || facts.Subject.State == States.ReceivedByFinance)
            PostOwed(turn, voucher, EntryKind.Release, true);
        turn.Put(voucher with { Reserved = false, Live = false, RequestedBy = null, SignedBy = null });
    }

    static void Owe(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        PostOwed(turn, voucher, EntryKind.Accrual, false);
        turn.Put(voucher with { SignedBy = facts.Actor.UserId });
    }

    static void PaidOut(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        turn.Reserve(voucher, -1);
        turn.PayOut(voucher, 1);
        if (voucher.Channel == Channel.Coupon)
            turn.Post(voucher.Id, EntryKind.Payment, Account.CouponsGranted, Account.CouponsOutstanding, voucher.AmountFen, voucher.Party);
        else
            turn.Post(voucher.Id, EntryKind.Payment, Account.CompensationPayable, Account.AlipayBalance, voucher.AmountFen, voucher.Party);
        turn.Put(voucher with { Reserved = false, PaidBy = facts.Actor.UserId, PaidAt = facts.Now });
    }

    static void TakeBack(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        turn.PayOut(voucher, -1);
        if (voucher.Channel == Channel.Coupon)
            turn.Post(voucher.Id, EntryKind.Reversal, Account.CouponsOutstanding, Account.CouponsGranted, voucher.AmountFen, voucher.Party);
        else
        {
            turn.Post(voucher.Id, EntryKind.Reversal, Account.AlipayBalance, Account.CompensationPayable, voucher.AmountFen, voucher.Party);
            PostOwed(turn, voucher, EntryKind.Reversal, true);
        }
        turn.Put(voucher with { Live = false });
    }

    /// <summary>What is owed to the buyer, or the reverse of it; coupons are not owed before they are issued.</summary>
    static void PostOwed(Turn turn, Voucher voucher, EntryKind kind, bool reverse)
    {
        if (voucher.Channel == Channel.Coupon)
            return;
        var cost = Offers.IsRefund(voucher.Remedy) ? Account.SalesReturns : Account.AfterSalesExpense;
        turn.Post(voucher.Id, kind, reverse ? Account.CompensationPayable : cost, reverse ? cost : Account.CompensationPayable, voucher.AmountFen, voucher.Party);
    }

    static Voucher Current(Turn turn, Facts facts) => (Voucher)turn.File.SubjectOf(SubjectKind.Voucher, facts.Subject.Id);
}
