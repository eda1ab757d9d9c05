using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Money;

/// <summary>Why a remedy that fits the kind of case cannot be given now: the same things that would refuse the offer, and who bears the freight.</summary>
static class SuggestionBars
{
    public static Shortfall? On(Facts f, RemedyKind kind) =>
        OfGoods(f, kind) ?? OfFreight(f, kind) ?? (Remedies.Of(kind).Pot == Pot.None ? null : OfMoney(f, kind)) ?? OfEvidence(f, kind) ?? OfCaps(f, kind);

    static Shortfall? OfGoods(Facts f, RemedyKind kind)
    {
        if (kind is not (RemedyKind.Exchange or RemedyKind.ReturnRefund))
            return null;
        return f.Case.Severity == Severity.Safety ? new("危险品不寄回", "Dangerous goods are not sent back") : null;
    }

    /// <summary>Freight follows the fault; without a reason the buyer bears the way back; an insurer pays before us (platform rules 49, 53).</summary>
    static Shortfall? OfFreight(Facts f, RemedyKind kind)
    {
        if (kind != RemedyKind.ReturnFreight)
            return null;
        if (f.File.Order.FreightInsured)
            return new("有运费险：退回运费由保险公司先赔", "Insured: the insurer makes the return's freight good before us");
        return f.Case.Party switch
        {
            null => new("先判定责任：退回运费随责任", "Decide on the responsible party first: freight follows the fault"),
            ResponsibleParty.Buyer or ResponsibleParty.NoFault => new("非我方责任的退货，退回运费由买家承担", "Not our fault: the buyer pays the way back"),
            _ => null,
        };
    }

    static Shortfall? OfMoney(Facts f, RemedyKind kind)
    {
        if (Offers.Twin(f.File, new(kind, Math.Max(1, Suggestions.Left(f, kind)))) is { } twin && kind != RemedyKind.PartialRefund)
            return new($"同一事由已赔付：{twin}", $"The same basis is paid already: {twin}");
        return Suggestions.Left(f, kind) > 0 ? null
            : Remedies.Of(kind).Pot == Pot.Cost ? new("已达该订单费用补偿上限", "The order's cap for costs is reached")
            : new("该订单或商品行已无可退余额", "Nothing is left on the order or its line");
    }

    static Shortfall? OfEvidence(Facts f, RemedyKind kind) => kind is not (RemedyKind.Coupon or RemedyKind.Apology)
        ? Needs.EvidenceForBasis.Check(f with { Inputs = new() { Remedies = [new(kind)] } }) : null;

    static Shortfall? OfCaps(Facts f, RemedyKind kind)
    {
        if (!Remedies.Of(kind).Voucher || f.Actor.Role == Role.Supervisor)
            return null;
        var over = Caps.Over(f.File, [new(kind, 1)], f.Limits, f.Actor.UserId).Where(o => o.NeedsSupervisor).ToList();
        return over.Count == 0 ? null
            : new($"{string.Join("；", over.Select(o => o.Zh))}；仅主管可注明原因后办理", $"{string.Join("; ", over.Select(o => o.En))}; only a supervisor may, with a reason");
    }
}
