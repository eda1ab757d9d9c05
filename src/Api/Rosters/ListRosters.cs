using AfterSales.Api.Http;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Rosters;

/// <summary>Every change of the shop's duty hours, the newest first: who set which shifts for which days and why. The 1000 newest.</summary>
public static class ListRosters
{
    const int Most = 1000;

    public sealed record Response(IReadOnlyList<RosterChange> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/rosters", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListRosters", "calendar", "班次沿革", "The rosters, past and coming").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        return member is null ? wrong! : TypedResults.Ok(new Response(await db.Rosters.AsNoTracking().Where(r => r.ShopId == member.ShopId)
            .OrderByDescending(r => r.Number).Take(Most).ToListAsync(cancel)));
    }
}
