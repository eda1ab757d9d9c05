using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Policies;

/// <summary>Every policy a shop ever set, the newest first: who set which limits, from when on and why.</summary>
public static class ListPolicies
{
    /// <summary>More policies than a shop sets in its life.</summary>
    const int Most = 1000;

    public sealed record Response(IReadOnlyList<Policy> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/policies", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListPolicies", "policies", "额度沿革", "The policies, past and coming").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        return member is null ? wrong! : TypedResults.Ok(new Response(await db.Policies.AsNoTracking().Where(p => p.ShopId == member.ShopId)
            .OrderByDescending(p => p.Number).Take(Most).ToListAsync(cancel)));
    }
}
