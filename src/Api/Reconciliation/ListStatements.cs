using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Reconciliation;

/// <summary>Account statements of the reader's shops, the newest import first. For managers, supervisors, finance.</summary>
public static class ListStatements
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/statements", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Parameters.Limit)
        .Tells("ListStatements", "reconciliation", "账务明细列表", "List account statements").Gives<Page<AccountStatement>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), ReconciliationRoles.Readers);
        if (wrong is not null)
            return wrong;
        var statements = db.Statements.Where(s => shops.Contains(s.ShopId));
        if (!query.After(out var after))
            return Http.Queries.WrongCursor;
        if (after is { } last)
            statements = statements.Where(s => s.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        return Pages.Of(await statements.AsNoTracking().OrderByDescending(s => s.Id).Take(limit + 1).ToListAsync(cancel), limit, s => s.Id);
    }
}
