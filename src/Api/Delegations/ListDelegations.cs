using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Delegations;

/// <summary>Finance's deputies, past, present and coming, the newest first. For managers, supervisors and finance.</summary>
public static class ListDelegations
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/delegations", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Parameters.Limit)
        .Tells("ListDelegations", "delegations", "财务代理列表", "Deputies of finance").Gives<Page<DelegationView>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Role.Manager, Role.Supervisor, Role.Finance);
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        var found = db.Delegations.AsNoTracking().Where(d => shops.Contains(d.ShopId));
        if (after is { } last)
            found = found.Where(d => d.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var page = await found.OrderByDescending(d => d.Id).Take(limit + 1).ToListAsync(cancel);
        return Pages.Of([.. page.Select(DelegationView.Of)], limit, d => d.Id);
    }
}
