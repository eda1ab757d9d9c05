using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Effects on remedies and their parts, and on claims from couriers.</summary>
public static partial class Effects
{
    public static readonly Effect
        StoreOffer = Of("记下方案", "store the offer", (turn, facts) => turn.Update(c => c with { Offer = facts.Inputs.Remedies ?? [], OfferedBy = facts.Actor.UserId })),
        DraftParts = Of("起草凭证、登记包裹", "draft vouchers, request parcels", (turn, _) => AddParts(turn, turn.Case.Offer, turn.Case.OfferedBy), Pays.Drafts),
        DraftCoupon = Of("起草优惠券凭证", "draft its coupon voucher", (turn, facts) => AddParts(turn, facts.Inputs.Remedies ?? [], facts.Actor.UserId), Pays.Drafts),
        ReshipWithCoupon = Of("登记补发包裹、起草优惠券凭证", "request the parcel to the buyer, draft its coupon voucher", (turn, facts) =>
            AddParts(turn, [new(RemedyKind.Reshipment), new(RemedyKind.Coupon, OurErrorCouponFen)], facts.Actor.UserId), Pays.Drafts),
        Reship = Of("登记补发包裹", "request the parcel to the buyer", (turn, facts) => AddParts(turn, [new(RemedyKind.Reshipment)], facts.Actor.UserId)),
        GrantReturn = Of("登记退件，退款待验货", "request the inbound parcel, the refund waits for it", (turn, facts) =>
        {
            turn.Update(c => c with { Offer = [], OfferedBy = null });
            AddParts(turn, [new(RemedyKind.ReturnRefund, facts.File.Money.LeftFen)], facts.Actor.UserId);
        }, Pays.Drafts),
        RequestInspection = Of("登记退件供检验，店铺付运费", "request the inbound parcel, the shop pays its freight", (turn, _) => turn.RequestParcel(Direction.Inbound, "寄回检验", true)),
        SettleParts = Of("方案了结", "the remedy is settled", (turn, _) => turn.Update(c => c with
        {
            Parts = [.. c.Parts.Select(p => p with { Settled = true })],
        })),
        KeepWhatCounts = Of("保留已完成的部分和在途退件", "what is done and a return under way count for the next remedy", (turn, _) => turn.Update(c => c with
        {
            Parts = [.. c.Parts.Where(p => p.Settled || turn.File.Done(p) || (p.Kind == PartKind.Return && turn.File.Runs(p)))],
            Offer = [],
            OfferedBy = null,
        })),
        DraftWhatWaits = Of("起草等待退件的部分", "draft what waits for the return", (turn, _) => DraftWaiting(turn), Pays.Drafts),
        SendBackParcel = Of("登记退还包裹", "request the parcel back to the buyer", (turn, _) => turn.RequestParcel(Direction.Outbound, "退还买家")),
        OpenCourierClaim = Of("登记快递索赔", "courier claim", (turn, facts) =>
        {
            var i = facts.Inputs;
            var courier = facts.Subject is Parcel || turn.Case.Party == ResponsibleParty.Courier || i.NoReshipment == NoReshipment.NoScan72Hours;
            if (i.CourierClaim ?? courier)
                Claim(turn, facts);
        });

    /// <summary>The coupon that goes with a reshipment of what we forgot (A1 四.1③), fen.</summary>
    public const long OurErrorCouponFen = 5_00;

    static void AddParts(Turn turn, IReadOnlyList<RemedyItem> items, Guid? by)
    {
        if (items.FirstOrDefault(i => Remedies.Of(i.Kind).ParcelIn) is { } returned)
            AddReturn(turn, returned, by);
        // a return that was kept from a remedy before counts for this one
        var returning = turn.Case.OpenParts().Any(p => p.Kind == PartKind.Return);
        foreach (var item in items)
        {
            var remedy = Remedies.Of(item.Kind);
            var waits = remedy.AwaitsReturn && returning;
            if (remedy.ParcelOut)
                AddPart(turn, item, PartKind.ParcelOut, by, waits, waits ? null : turn.RequestParcel(Direction.Outbound, remedy.Zh).Id);
            if (remedy.Voucher && item.AmountFen > 0)
                AddPart(turn, item, PartKind.Payout, by, waits, null);
        }
        foreach (var part in turn.Case.OpenParts().Where(p => p.Kind == PartKind.Payout && p.SubjectId is null && !p.AwaitsReturn).ToList())
            Drafted(turn, part, turn.DraftVoucher(part).Id);
        // the goods may be back already: then nothing waits
        if (turn.Case.OpenParts().Any(p => p.Kind == PartKind.Return && turn.File.Done(p)))
            DraftWaiting(turn);
    }

    /// <summary>Asks for the goods, unless they are on their way or at the shop already (kept from a remedy that failed, or sent in to be inspected).</summary>
    static void AddReturn(Turn turn, RemedyItem item, Guid? by)
    {
        if (turn.Case.OpenParts().Any(p => p.Kind == PartKind.Return))
            return;
        var here = turn.File.Parcels.LastOrDefault(p => p.Direction == Direction.Inbound && (p.Runs() || p.Done()) && turn.Case.Parts.All(x => x.SubjectId != p.Id));
        AddPart(turn, item, PartKind.Return, by, false, (here ?? turn.RequestParcel(Direction.Inbound, Remedies.Of(item.Kind).Zh)).Id);
    }

    static void AddPart(Turn turn, RemedyItem item, PartKind kind, Guid? by, bool waits, Guid? subject) =>
        turn.Update(c => c with { Parts = [.. c.Parts, new(c.Parts.Count == 0 ? 1 : c.Parts.Max(p => p.No) + 1, item, kind, by, waits, subject)] });

    static void Drafted(Turn turn, Part part, Guid subject) =>
        turn.Update(c => c with { Parts = [.. c.Parts.Select(p => p.No == part.No ? p with { SubjectId = subject, AwaitsReturn = false } : p)] });

    static void DraftWaiting(Turn turn)
    {
        foreach (var part in turn.Case.OpenParts().Where(p => p.AwaitsReturn && p.SubjectId is null).ToList())
            Drafted(turn, part, part.Kind == PartKind.Payout ? turn.DraftVoucher(part).Id : turn.RequestParcel(Direction.Outbound, Remedies.Of(part.Item.Kind).Zh).Id);
    }

    static void Claim(Turn turn, Facts facts)
    {
        // judged again, the order's parcel is the same one; a parcel of ours fails once and is claimed for itself
        if (facts.Subject is not Parcel && turn.File.Claims.Any(c => c is { Against: ClaimAgainst.Courier, State: ClaimState.ToFile or ClaimState.Filed }))
            return;
        turn.Claim(new()
        {
            Id = turn.NewId(),
            ShopId = turn.Case.ShopId,
            CaseId = turn.Case.Id,
            OrderId = turn.File.Order.Id,
            State = ClaimState.ToFile,
            FoundAt = facts.Now,
            FileBy = facts.Now + Cases.Claim.ToBeFiledIn,
            AmountFen = turn.File.Order.PaidFen,
            Debtor = (facts.Subject as Parcel)?.Courier ?? turn.File.Order.Courier,
        });
    }
}
