using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>Imports into the reader's shops, the newest first.</summary>
public static class ListImports
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/orders/imports", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Parameters.Limit)
        .Tells("ListImports", "orders", "导入列表", "List imports").Gives<Page<ImportView>>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, TimeProvider time, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        var (limit, now, language) = (query.PageSize(), time.GetUtcNow(), Languages.Of(http));
        var runs = db.Imports.Where(r => shops.Contains(r.ShopId));
        if (after is { } id)
            runs = runs.Where(r => r.Id.CompareTo(id) < 0);
        var rows = await runs.OrderByDescending(r => r.Id).Take(limit + 1).ToListAsync(cancel);
        return Pages.Of([.. rows.Select(r => ImportView.Of(r, now, language))], limit, r => r.Id);
    }
}
