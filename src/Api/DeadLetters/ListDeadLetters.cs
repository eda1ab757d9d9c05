using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.DeadLetters;

/// <summary>Messages to receivers that were given up after an hour or eight attempts, the newest first. For supervisors.</summary>
public static class ListDeadLetters
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/dead-letters", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Parameters.Limit)
        .Tells("ListDeadLetters", "webhooks", "未送达消息", "What receivers were not told").Gives<Page<DeadLetterView>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Role.Supervisor);
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        var found = db.Deliveries.AsNoTracking().Where(d => shops.Contains(d.ShopId) && d.DeadAt != null);
        if (after is { } last)
            found = found.Where(d => d.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var page = await (from d in found join r in db.Receivers on d.ReceiverId equals r.Id orderby d.Id descending select new { Delivery = d, r.Url }).Take(limit + 1).ToListAsync(cancel);
        return Pages.Of([.. page.Select(p => DeadLetterView.Of(p.Delivery, p.Url))], limit, d => d.Id);
    }
}
