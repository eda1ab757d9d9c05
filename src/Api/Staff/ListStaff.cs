using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Staff;

/// <summary>Who works in a shop, and as what: for assigning cases and for reading names behind ids.</summary>
public static class ListStaff
{
    /// <summary>More people than a shop has.</summary>
    const int Most = 1000;

    public sealed record Person(Guid UserId, string Name, Role Role, string RoleZh);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/staff", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListStaff", "staff", "店铺人员", "People of a shop").Gives<IReadOnlyList<Person>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        if (member is null)
            return wrong!;
        var staff = await db.Staff.Where(s => s.ShopId == member.ShopId).OrderBy(s => s.Name).Take(Most).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<Person>>([.. staff.Select(s => new Person(s.UserId, s.Name, s.Role, s.Role.Zh()))]);
    }
}
