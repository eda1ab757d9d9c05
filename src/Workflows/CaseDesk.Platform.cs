using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>What the platform paid by itself: recorded even where it breaks a limit, never refused, never twice.</summary>
public sealed partial class CaseDesk
{
    /// <summary>
    /// Records a payment of the platform on an order of the shop. The same number with the same content again changes nothing; with other content
    /// it is refused. Agents and above, finance, imports; an amount above what the buyer paid not from agents.
    /// </summary>
    public Task<Outcome> RecordPlatformPaymentAsync(PlatformPayment payment, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, payment.OrderId, round => RecordingAsync(payment with { Number = PaymentNumber.Clean(payment.Number) ?? payment.Number }, actor, round.Now, cancel), cancel);

    async Task<Outcome> RecordingAsync(PlatformPayment payment, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == payment.OrderId && o.ShopId == payment.ShopId, cancel) is not { } order)
            return new Unknown();
        if (!actor.Role.Covers(Role.Outside) && actor.Role != Role.Finance)
            return NotYours("平台付款由客服专员及以上或财务登记", "Agents and above or finance record what the platform paid");
        if (payment.AmountFen <= 0)
            return new NotAllowed(Bar.Input, "paymentAmount", "金额须大于0", "The amount is above 0 fen");
        if (payment.AmountFen > Offers.LargestFen)
            return new NotAllowed(Bar.Input, "paymentTooLarge", "金额不得超过一亿元", "The amount is at most a hundred million yuan");
        if (payment.At < order.CreatedAt)
            return new NotAllowed(Bar.Input, "paymentBeforeOrder", "付款时间早于下单时间", "It was paid before the order was made");
        var known = await db.PlatformPayments.AsNoTracking()
            .FirstOrDefaultAsync(p => p.ShopId == payment.ShopId && p.Number == payment.Number, cancel);
        if (known is null)
            return await BookingAsync(db, order, payment, actor, now, cancel);
        return known == payment with { Id = known.Id, At = known.At, PaidAt = payment.PaidAt ?? known.PaidAt, ById = known.ById, ByName = known.ByName }
            ? new Booked(known, true, new())
            : new NotAllowed(Bar.State, "paymentNumber", "该平台编号已登记为另一笔付款", "This number stands for another payment already");
    }

    async Task<Outcome> BookingAsync(ShopDb db, Order order, PlatformPayment payment, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (payment.AmountFen > order.PaidFen && actor.IsPerson && !actor.Covers(Role.Manager) && !actor.Covers(Role.Finance))
            return new NotAllowed(Bar.Role, "paymentAbovePaid", "金额超过买家实付，须由财务、客服经理或客服主管登记",
                "The amount is above what the buyer paid: finance, a manager or a supervisor records it");
        var money = await db.OrderMoney.AsNoTracking().FirstAsync(m => m.OrderId == payment.OrderId, cancel);
        if (await db.PlatformRefunds.AnyAsync(r => r.ShopId == payment.ShopId && r.Number == payment.Number && r.OrderId != null
            && (r.Status == RefundStatus.Success || r.Advanced), cancel))
            return new NotAllowed(Bar.State, "refundTold", "平台已告知该退款，已入账", "The platform told of this refund: its money is booked");
        payment = payment with { ById = actor.UserId, ByName = actor.IsPerson ? actor.Name : null };
        var change = Deeds.RecordPlatformPayment(payment, actor.UserId, now);
        if (change.Money is not [var delta])
            return new Booked(payment, false, change);
        var open = await db.Discrepancies.AsNoTracking().FirstOrDefaultAsync(d => d.ShopId == payment.ShopId && d.Kind == DiscrepancyKind.PlatformExcess
            && d.SubjectId == order.Id && d.EndedAt == null, cancel);
        var excess = Exceptions.Excess(order, money.And(delta), open, editions.Rulebook.Calendar, now);
        return new Booked(payment, false, change with
        {
            Orders = [new(order with { Version = order.Version + 1 }, order.Version)],
            Money = [delta with { Seen = money }],
            Discrepancies = excess is null ? [] : [excess],
        });
    }
}
