using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>A payment of the platform that somebody had recorded by mistake counts no longer.</summary>
public sealed record PaymentTakenBack(PlatformPayment Payment, Change? Change) : Stored(Change);

/// <summary>What people recorded as paid by the platform and was not: taken back by another hand, never edited.</summary>
public sealed partial class CaseDesk
{
    /// <summary>
    /// Takes back what somebody recorded by mistake: it stays as it is with who took it back and why, its entry is reversed, its number is free again. For
    /// supervisors and finance, never for who recorded it; not what the platform told itself, nor what it or a statement confirms.
    /// </summary>
    public Task<Outcome> TakeBackPlatformPaymentAsync(Guid shopId, Guid orderId, Guid paymentId, string reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, orderId, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var payment = await db.PlatformPayments.IgnoreQueryFilters().AsNoTracking()
                .FirstOrDefaultAsync(p => p.Id == paymentId && p.OrderId == orderId && p.ShopId == shopId, cancel);
            if (payment is null)
                return new Unknown();
            var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == orderId, cancel);
            var money = await db.OrderMoney.AsNoTracking().FirstAsync(m => m.OrderId == orderId, cancel);
            var refund = await db.PlatformRefunds.AsNoTracking().FirstOrDefaultAsync(r => r.PaymentId == paymentId, cancel);
            if ((Wrong(payment, reason, actor) ?? Confirmed(payment, refund) ?? await MatchedAsync(db, payment, cancel)) is { } wrong)
                return wrong;
            var change = Deeds.TakeBackPlatformPayment(payment, actor, reason.Trim(), round.Now);
            if (refund is not null)
                change = change.And(BookedAnew(refund, payment, order, round.Now));
            var delta = change.Money.Aggregate((a, b) => a.And(b));
            if (Settled(money, delta) is { } settled)
                return settled;
            return new PaymentTakenBack(change.TakenBack[0].Row, change with
            {
                Orders = [new(order with { Version = order.Version + 1 }, order.Version)],
                Money = [delta with { Seen = money }],
                Discrepancies = await EndedAsync(db, payment, order, money.And(delta), (actor, reason.Trim(), round.Now), cancel),
            });
        }, cancel);

    static NotAllowed? Wrong(PlatformPayment payment, string reason, Actor actor) =>
        !actor.Covers(Role.Finance) && !actor.Covers(Role.Supervisor)
            ? NotYours("登记有误的平台付款由主管或另一位财务撤回", "A supervisor or somebody else of finance takes back what was recorded by mistake")
        : payment.ById is not { } by ? new(Bar.State, "paymentTold", "该付款由平台或报表告知，不能撤回", "The platform or a report told of this payment: nobody takes it back")
        : payment.TakenBackAt is not null ? new(Bar.State, "paymentTakenBack", "该付款已撤回", "This payment was taken back already")
        : actor.UserId == by ? new(Bar.Role, "otherHandTakesBack", "该付款是您登记的：请主管或另一位财务撤回", "You recorded this payment: a supervisor or somebody else of finance takes it back")
        : Normalise.SaysSomething(reason, LongestText) ? null
        : new(Bar.Input, "textLength", $"请填写1到{LongestText}字的原因", $"Write a reason of 1 to {LongestText} characters");

    static NotAllowed? Confirmed(PlatformPayment payment, PlatformRefund? refund) => refund?.AmountFen != payment.AmountFen ? null
        : new(Bar.State, "refundTold", "平台已告知同一笔退款，金额一致，不能撤回", "The platform told of the same refund with the same amount: it is no mistake");

    static async Task<NotAllowed?> MatchedAsync(ShopDb db, PlatformPayment payment, CancellationToken cancel) =>
        await db.StatementLines.Where(l => l.PaymentId == payment.Id && l.OutFen > 0 && l.Bucket == Bucket.Matched).Select(l => l.FlowNumber).FirstOrDefaultAsync(cancel) is { } flow
            ? new(Bar.State, "paymentMatched", $"流水{flow}已与该付款核对一致，不能撤回", $"Line {flow} of the statement is matched with this payment: it was made") : null;

    /// <summary>What was recovered or written off as an excess must stay one without this payment: else the same money is taken back twice.</summary>
    static NotAllowed? Settled(OrderMoney money, MoneyDelta delta)
    {
        var after = money.And(delta);
        return money.ExcessSettledFen == 0 || after.PaidOutFen + after.PlatformFen - after.PaidFen >= money.ExcessSettledFen ? null
            : new(Bar.State, "excessSettled", $"该订单多退的{Yuan.Format(money.ExcessSettledFen)}元已追回或核销，再撤回会重复记账",
                $"Of this order's excess ¥{Yuan.Format(money.ExcessSettledFen)} was recovered or written off: taking this back would book it twice");
    }

    /// <summary>The platform told of this refund with another amount: what stood for it by mistake is booked as the platform says.</summary>
    static Change BookedAnew(PlatformRefund refund, PlatformPayment mistake, Order order, DateTimeOffset now)
    {
        var payment = PlatformPayment.Of(refund, mistake.Number, Math.Min(mistake.AmountFen, refund.AmountFen), order, now);
        return Deeds.RecordPlatformPayment(payment, null, now) with { PlatformRefunds = [new(refund with { PaymentId = payment.Id, Version = refund.Version + 1 }, refund.Version)] };
    }

    /// <summary>What the platform says otherwise is explained, and the order's excess is what is left of it. What matching found it looks at again.</summary>
    async Task<IReadOnlyList<Saved<Discrepancy>>> EndedAsync(
        ShopDb db, PlatformPayment payment, Order order, OrderMoney after, (Actor Actor, string Reason, DateTimeOffset Now) by, CancellationToken cancel)
    {
        var open = await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == payment.ShopId && d.EndedAt == null
            && ((d.Kind == DiscrepancyKind.PlatformDiffers && d.SubjectId == payment.Id) || (d.Kind == DiscrepancyKind.PlatformExcess && d.SubjectId == order.Id))).ToListAsync(cancel);
        var excess = Exceptions.Excess(order, after, open.FirstOrDefault(d => d.Kind == DiscrepancyKind.PlatformExcess), editions.Rulebook.Calendar, by.Now);
        return
        [
            .. open.Where(d => d.Kind == DiscrepancyKind.PlatformDiffers).Select(d => new Saved<Discrepancy>(
                d with { EndedAt = by.Now, EndedById = by.Actor.UserId, EndReason = by.Reason, Version = d.Version + 1 }, d.Version)),
            .. excess is null ? [] : new[] { excess },
        ];
    }
}
