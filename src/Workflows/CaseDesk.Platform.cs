using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>What the platform paid by itself: recorded even where it breaks a limit, never refused, never twice.</summary>
public sealed partial class CaseDesk
{
    /// <summary>
    /// Records a payment of the platform on an order of the shop. The same number with the same content again changes nothing; with other content
    /// it is refused. Agents and above, finance, imports.
    /// </summary>
    public Task<Outcome> RecordPlatformPaymentAsync(PlatformPayment payment, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, payment.OrderId, round => RecordingAsync(payment, actor, round.Now, cancel), cancel);

    async Task<Outcome> RecordingAsync(PlatformPayment payment, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Orders.AnyAsync(o => o.Id == payment.OrderId && o.ShopId == payment.ShopId, cancel))
            return new Unknown();
        if (!actor.Role.Covers(Role.Outside) && actor.Role != Role.Finance)
            return NotYours("平台付款由客服专员及以上或财务登记", "Agents and above or finance record what the platform paid");
        if (payment.AmountFen <= 0)
            return new NotAllowed(Bar.Input, "paymentAmount", "金额须大于0", "The amount is above 0 fen");
        var known = await db.PlatformPayments.AsNoTracking()
            .FirstOrDefaultAsync(p => p.ShopId == payment.ShopId && p.Number == payment.Number, cancel);
        if (known is null)
            return new Booked(payment, false, Deeds.RecordPlatformPayment(payment, actor.UserId, now));
        return known == payment with { Id = known.Id, At = known.At }
            ? new Booked(known, true, new())
            : new NotAllowed(Bar.State, "paymentNumber", "该平台编号已登记为另一笔付款", "This number stands for another payment already");
    }
}
