using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>How the needs about money judge amounts: by the limits in force, by what was given before and by what the order has left.</summary>
public static partial class Needs
{
    static Shortfall? OfferWithin(Facts f, Role own)
    {
        var offer = f.Inputs.Remedies ?? [];
        return WithinTier(f, own, Tier.For(f.File, offer, f.Limits, f.Actor.UserId), Tier.Total(f.File, offer), Caps.Over(f.File, offer, f.Limits, f.Actor.UserId));
    }

    static Shortfall? VoucherWithin(Facts f)
    {
        var over = WithinTier(f, f.Actor.Role, Tier.For(f.File, f.Voucher, f.Limits), Tier.Total(f.File, f.Voucher), Caps.Over(f.File, f.Voucher, f.Limits));
        // which flags, a manager sees
        return over is null || f.Actor.Role >= Role.Manager || Risks.Of(f.File, f.Voucher, f.Limits).Count == 0 ? over
            : over with { Zh = $"有风险提示，须经理过目；{over.Zh}", En = $"There are risk flags that a manager looks at; {over.En}" };
    }

    static Shortfall? WithinTier(Facts f, Role own, Role? needed, long totalFen, IReadOnlyList<Overrun> over)
    {
        if (needed is null && own == Role.Supervisor && f.Has(EvidenceKind.OwnerConsent))
            return null;
        if (needed is { } enough && own.Covers(enough))
            return null;
        var limit = f.Limits.Of(own);
        var why = over.Where(o => !o.NeedsSupervisor).Select(o => (o.Zh, o.En)).ToList();
        if (own.OnLadder() && totalFen > limit)
            why.Insert(0, ($"{own.Zh()}额度{Yuan.Format(limit)}元，连同本单已给共{Yuan.Format(totalFen)}元，超出{Yuan.Format(totalFen - limit)}元",
                $"The limit of a {own} is ¥{Yuan.Format(limit)}, all in this case ¥{Yuan.Format(totalFen)}: ¥{Yuan.Format(totalFen - limit)} over"));
        return needed is { } role
            ? Because(why, $"须由{role.Zh()}或以上", $"Needs a {role} or above")
            : Because(why, "超过主管额度：须附店主书面同意，由主管办理", "Above a supervisor's limit: attach the shop owner's written consent, a supervisor acts");
    }

    static Shortfall Because(IReadOnlyList<(string Zh, string En)> why, string zh, string en) =>
        new(string.Join("；", [.. why.Select(w => w.Zh), zh]), string.Join("; ", [.. why.Select(w => w.En), en]));

    /// <summary>Beyond the order's cap or the month's budget: a supervisor alone, who says why.</summary>
    static Shortfall? Budget(Facts f)
    {
        var passed = f.Subject is Voucher v ? Caps.Over(f.File, v, f.Limits) : Caps.Over(f.File, f.Inputs.Remedies ?? [], f.Limits, f.Actor.UserId);
        var over = passed.Where(o => o.NeedsSupervisor).ToList();
        if (over.Count == 0)
            return null;
        var supervisor = f.Actor.Role == Role.Supervisor;
        return supervisor && Fields.Reason.In(f.Inputs) ? null
            : Because([.. over.Select(o => (o.Zh, o.En))], "仅主管可注明原因后办理", "only a supervisor may, with a reason")
                with
            { Fill = supervisor ? [Fields.Reason] : [] };
    }

    static Shortfall? Paid(Facts f)
    {
        var items = f.Subject is Voucher v ? v.Reserved ? [] : [new RemedyItem(v.Remedy, v.AmountFen, LineId: v.LineId)] : f.Inputs.Remedies ?? [];
        var (returned, cost) = (Offers.Sum(items, Pot.Returned), Offers.Sum(items, Pot.Cost));
        var (left, costLeft) = (f.File.Money.LeftFen, f.File.Money.CostLeftUnder(f.Limits.CostCapFen));
        if (returned > left)
            return new($"超出可退余额：剩余{Yuan.Format(left)}元", $"More than is left on the order: ¥{Yuan.Format(left)}");
        if (cost > costLeft)
            return new($"超出费用补偿上限：剩余{Yuan.Format(costLeft)}元", $"More than the cap for costs leaves: ¥{Yuan.Format(costLeft)}");
        return BeyondLine(f, items);
    }

    /// <summary>A part of a line's price is never more than that price, together with what was returned for the line before.</summary>
    static Shortfall? BeyondLine(Facts f, IReadOnlyList<RemedyItem> items)
    {
        foreach (var line in items.Where(i => i.Kind == RemedyKind.PartialRefund).Select(i => i.LineId ?? f.Case.LineId).Distinct())
        {
            if (f.File.Lines.FirstOrDefault(l => l.Id == line) is not { } of)
                continue;
            var left = Offers.LeftOnLine(f.File, of, f.Subject.Id);
            var asked = Offers.Sum(items.Where(i => Offers.ReturnsPrice(i.Kind) && (i.LineId ?? f.Case.LineId) == line));
            if (asked > left)
                return new($"超出该商品行可退余额：剩余{Yuan.Format(left)}元", $"More than is left of the line's price: ¥{Yuan.Format(left)}");
        }
        return null;
    }
}
