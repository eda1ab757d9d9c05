using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>An order with its lines, what the platform paid on it (also what was recorded by mistake and taken back), its cases, and what may still be returned to the buyer.</summary>
public static class ShowOrder
{
    /// <summary>More lines, payments or cases than one order has.</summary>
    const int Most = 1000;

    public sealed record Response(OrderView Order, IReadOnlyList<OrderLine> Lines, IReadOnlyList<PlatformPayment> PlatformPayments, IReadOnlyList<CaseOfOrder> Cases);

    public sealed record CaseOfOrder(Guid Id, string Number, CaseKind Kind, State State, DateTimeOffset OpenedAt);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/orders/{id:guid}", HandleAsync).Tells("ShowOrder", "orders", "订单", "An order").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, Access access, ShopDb db, CancellationToken cancel)
    {
        if (await access.ToOrderAsync(id, cancel) is { Wrong: { } wrong })
            return wrong;
        var order = await db.Orders.FirstAsync(o => o.Id == id, cancel);
        var money = await db.OrderMoney.FirstAsync(m => m.OrderId == id, cancel);
        return TypedResults.Ok(new Response(
            OrderView.Of(order, money),
            await db.OrderLines.Where(l => l.OrderId == id).OrderBy(l => l.Id).Take(Most).ToListAsync(cancel),
            await db.PlatformPayments.IgnoreQueryFilters().Where(p => p.OrderId == id).OrderBy(p => p.Id).Take(Most).ToListAsync(cancel),
            await db.Cases.Where(c => c.OrderId == id).OrderBy(c => c.Id).Take(Most)
                .Select(c => new CaseOfOrder(c.Id, c.Number, c.CaseKind, c.State, c.OpenedAt)).ToListAsync(cancel)));
    }
}
