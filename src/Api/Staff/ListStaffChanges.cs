using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Staff;

/// <summary>Who added, changed, sent off or gave a new password to whom, the newest first: the 1000 newest. For supervisors; the list is never changed.</summary>
public static class ListStaffChanges
{
    const int Most = 1000;

    public sealed record Response(IReadOnlyList<StaffChange> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/staff/changes", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListStaffChanges", "staff", "人员变更记录", "Changes of people").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), Role.Supervisor);
        return member is null ? wrong! : TypedResults.Ok(new Response(await db.StaffChanges.AsNoTracking().Where(c => c.ShopId == member.ShopId)
            .OrderByDescending(c => c.Number).Take(Most).ToListAsync(cancel)));
    }
}
