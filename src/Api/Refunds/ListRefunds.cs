using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Refunds;

/// <summary>
/// The platform's refunds as it told of them, the newest first. Each names what its money was booked as: a payment of the platform or a voucher of ours; neither
/// where an order report had told of the money before, or where the order is not known yet.
/// </summary>
public static class ListRefunds
{
    static readonly Parameter
        Status = Parameter.OfChoice<RefundStatus>("status", "Where it stands on the platform"),
        OrderNumber = new("orderNumber", ParameterType.Text, "The platform's number of the order"),
        Number = new("number", ParameterType.Text, "The platform's number of the refund"),
        Unknown = new("unknownOrder", ParameterType.YesNo, "Only those whose order is not known, or is");

    static readonly Role[] Readers = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/refunds", HandleAsync)
        .Takes(Parameters.Shop, Status, OrderNumber, Number, Unknown, Parameters.Cursor, Parameters.Limit)
        .Tells("ListRefunds", "refunds", "平台退款列表", "List the platform's refunds").Gives<Page<PlatformRefund>>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Readers);
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        var refunds = db.PlatformRefunds.Where(r => shops.Contains(r.ShopId));
        if (query.Choice<RefundStatus>(Status) is { } status)
            refunds = refunds.Where(r => r.Status == status);
        if (query.Text(OrderNumber) is { } order)
            refunds = refunds.Where(r => r.OrderNumber == order);
        if (query.Text(Number) is { } number)
            refunds = refunds.Where(r => r.Number == number);
        if (query.YesNo(Unknown) is { } unknown)
            refunds = refunds.Where(r => r.OrderId == null == unknown);
        if (after is { } id)
            refunds = refunds.Where(r => r.Id.CompareTo(id) < 0);
        var limit = query.PageSize();
        return Pages.Of(await refunds.OrderByDescending(r => r.Id).Take(limit + 1).ToListAsync(cancel), limit, r => r.Id);
    }
}
