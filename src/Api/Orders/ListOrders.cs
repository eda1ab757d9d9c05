using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>Orders of the reader's shops, the newest first, with what is left to return on each.</summary>
public static class ListOrders
{
    static readonly Parameter
        Number = new("number", ParameterType.Text, "The platform's order number, whole"),
        Buyer = new("buyerNick", ParameterType.Text, "The buyer's nick, whole"),
        Status = new("status", ParameterType.Text, "The platform's status, whole"),
        From = new("from", ParameterType.Instant, "Made at this instant or later"),
        Until = new("until", ParameterType.Instant, "Made before this instant");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/orders", HandleAsync)
        .Takes(Parameters.Shop, Number, Buyer, Status, From, Until, Parameters.Cursor, Parameters.Limit)
        .Tells("ListOrders", "orders", "订单列表", "List orders").Gives<Page<OrderView>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var orders = db.Orders.Where(o => shops.Contains(o.ShopId));
        if (query.Text(Number) is { } number)
            orders = orders.Where(o => o.Number == number);
        if (query.Text(Buyer) is { } buyer)
            orders = orders.Where(o => o.BuyerNick == buyer);
        if (query.Text(Status) is { } status)
            orders = orders.Where(o => o.Status == status);
        if (query.Instant(From) is { } from)
            orders = orders.Where(o => o.CreatedAt >= from);
        if (query.Instant(Until) is { } until)
            orders = orders.Where(o => o.CreatedAt < until);
        if (query.Text(Parameters.Cursor) is { } text)
        {
            if (!Cursor.TryParse(text, out var cursor) || cursor is not { At: { } at, Id: var id })
                return Queries.WrongCursor;
            orders = orders.Where(o => o.CreatedAt < at || (o.CreatedAt == at && o.Id.CompareTo(id) < 0));
        }
        var limit = query.PageSize();
        var rows = await orders.Join(db.OrderMoney, o => o.Id, m => m.OrderId, (Order, Money) => new { Order, Money })
            .OrderByDescending(r => r.Order.CreatedAt).ThenByDescending(r => r.Order.Id).Take(limit + 1).ToListAsync(cancel);
        var next = rows.Count <= limit ? null : new Cursor(rows[limit - 1].Order.CreatedAt, rows[limit - 1].Order.Id).ToString();
        return TypedResults.Ok(new Page<OrderView>([.. rows.Take(limit).Select(r => OrderView.Of(r.Order, r.Money))], next));
    }
}
