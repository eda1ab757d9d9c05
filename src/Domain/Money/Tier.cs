using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Money;

/// <summary>
/// Which role may give a benefit by itself. The tier looks at everything the buyer gets in the case, coupons and the platform's compensation
/// included, so that splitting does not dodge it; the refund of a return that passed inspection is the buyer's right and does not count. Beyond a cap
/// on the buyer's or the agent's sums a manager looks, whatever the amount.
/// </summary>
public static class Tier
{
    /// <summary>The lowest role for a voucher of the case; null above the supervisor's limit (the shop owner's written consent).</summary>
    public static Role? For(CaseFile file, Voucher voucher, Limits limits)
    {
        var role = voucher.ReturnPassed ? Floor(file, Role.Agent, [])
            : For(file, Others(file, voucher.Id), [new(voucher.Remedy, voucher.AmountFen)], limits, Caps.Over(file, voucher, limits));
        // a flag informs and refuses nothing: but it is a manager who says yes
        return role < Role.Manager && Risks.Of(file, voucher, limits).Count > 0 ? Role.Manager : role;
    }

    /// <summary>The lowest role for an offer.</summary>
    /// <param name="proposer">Whose day and month it counts in; null for nobody's.</param>
    public static Role? For(CaseFile file, IReadOnlyList<RemedyItem> offer, Limits limits, Guid? proposer = null)
    {
        var items = Judged(offer).ToList();
        return items.Any(i => i.AmountFen > 0) ? For(file, Others(file, null), items, limits, Caps.Over(file, offer, limits, proposer)) : Floor(file, Role.Agent, []);
    }

    /// <summary>The items of an offer that the ladder of limits looks at.</summary>
    public static IEnumerable<RemedyItem> Judged(IEnumerable<RemedyItem> offer) => offer.Where(i => Remedies.Of(i.Kind).Tier == LimitTier.ByAmount);

    /// <summary>Everything the buyer would have got in the case, in fen.</summary>
    public static long Total(CaseFile file, IEnumerable<RemedyItem> offer) => Others(file, null) + Offers.Sum(Judged(offer));

    /// <summary>The same with a voucher of the case.</summary>
    public static long Total(CaseFile file, Voucher voucher) => Others(file, voucher.Id) + voucher.AmountFen;

    static Role? For(CaseFile file, long others, IReadOnlyList<RemedyItem> items, Limits limits, IReadOnlyList<Overrun> over)
    {
        var total = others + Offers.Sum(items);
        var cash = Offers.Sum(items.Where(i => i.Kind == RemedyKind.CashCompensation));
        Role? role =
            total <= limits.AgentFen && cash * 100 <= file.Order.PaidFen * limits.AgentCashPercent ? Role.Agent
            : total <= limits.ManagerFen ? Role.Manager
            : total <= limits.SupervisorFen ? Role.Supervisor
            : null;
        return role is { } needed ? Floor(file, needed, over) : null;
    }

    static Role Floor(CaseFile file, Role role, IReadOnlyList<Overrun> over)
    {
        // all payouts beside a review, and those after a second upheld complaint in the month, are seen by a manager; safety by a supervisor
        if (file.Case.Severity == Severity.Safety)
            return Role.Supervisor;
        var manager = file.LinkedReviews.Count > 0 || file.ComplaintNo >= 2 || over.Any(o => !o.NeedsSupervisor);
        return manager && role < Role.Manager ? Role.Manager : role;
    }

    static long Others(CaseFile file, Guid? except) =>
        file.Vouchers.Where(v => v.Id != except && !v.ReturnPassed && v.State != States.Voided && v.State != States.Reversed).Sum(v => v.AmountFen)
        + file.PlatformPayments.Where(p => p.Kind == PlatformPaymentKind.Compensation).Sum(p => p.AmountFen);
}
