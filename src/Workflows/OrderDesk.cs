using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Orders that a person enters by hand.</summary>
public sealed class OrderDesk(IDbContextFactory<ShopDb> databases, Rounds rounds, RefundDesk refunds)
{
    /// <summary>Enters an order of the shop. Managers and supervisors: what it says was paid is what may be returned. A known number is refused, never changed.</summary>
    public async Task<Outcome> EnterAsync(Guid shopId, NewOrder asked, Actor actor, Keyed? keyed, CancellationToken cancel)
    {
        var outcome = await EnteringAsync(shopId, asked, actor, keyed, cancel);
        if (outcome is Entered)
            await refunds.AttachAsync(shopId, cancel);
        return outcome;
    }

    Task<Outcome> EnteringAsync(Guid shopId, NewOrder asked, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, shopId, async round =>
        {
            if (actor.Role is not (Role.Manager or Role.Supervisor))
                return new NotAllowed(Bar.Role, "notYours", "订单由经理或主管录入", "Managers and supervisors enter orders");
            asked = asked with { Number = asked.Number.Trim() };
            if (asked.Wrong(round.Now) is { } wrong)
                return wrong;
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await db.Orders.AnyAsync(o => o.ShopId == shopId && o.Number == asked.Number, cancel)
                ? new NotAllowed(Bar.State, "orderKnown", "该订单编号已存在", "An order of this number is known already")
                : asked.Enter(shopId, round.Now);
        }, cancel);
}
