using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Ledger;

/// <summary>Months that were closed, the newest first, with what their books said then. For managers, supervisors, finance.</summary>
public static class ListCloses
{
    /// <summary>More months than any shops of one person have.</summary>
    const int Most = 2000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/ledger/closes", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListCloses", "ledger", "月结列表", "Closed months").Gives<Page<MonthClose>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Query.Id(Parameters.Shop), LedgerParameters.Readers);
        if (wrong is not null)
            return wrong;
        var closes = db.MonthCloses.AsNoTracking().Where(m => shops.Contains(m.ShopId)).OrderByDescending(m => m.Month).ThenBy(m => m.ShopId);
        return TypedResults.Ok(new Page<MonthClose>(await closes.Take(Most).ToListAsync(cancel), null));
    }
}
