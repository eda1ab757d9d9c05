using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Policies;

/// <summary>Every policy the reader's shops ever set, the newest first: who set which limits, from when on and why.</summary>
public static class ListPolicies
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/policies", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Parameters.Limit)
        .Tells("ListPolicies", "policies", "额度沿革", "The policies, past and coming").Gives<Page<Policy>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        var policies = db.Policies.AsNoTracking().Where(p => shops.Contains(p.ShopId));
        if (after is { } last)
            policies = policies.Where(p => p.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        return Pages.Of(await policies.OrderByDescending(p => p.Id).Take(limit + 1).ToListAsync(cancel), limit, p => p.Id);
    }
}
