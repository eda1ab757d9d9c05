using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Staff;

/// <summary>Who works in a shop, and as what: for assigning cases and for reading names behind ids, of those who work here no more too. User names are for supervisors.</summary>
public static class ListStaff
{
    /// <summary>More people than a shop has.</summary>
    const int Most = 1000;

    /// <param name="Active">False: works here no more, and is given no case.</param>
    /// <param name="UserName">What they sign in with; null for everybody but supervisors.</param>
    /// <param name="Version">For the next `If-Match`.</param>
    public sealed record Person(Guid UserId, string Name, Role Role, string RoleZh, bool Active, int Version, string? UserName = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/staff", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListStaff", "staff", "店铺人员", "People of a shop").Gives<IReadOnlyList<Person>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        if (member is null)
            return wrong!;
        var staff = await db.Staff.Where(s => s.ShopId == member.ShopId).Join(db.Users, s => s.UserId, u => u.Id, (Staff, u) => new { Staff, u.UserName })
            .OrderBy(s => s.Staff.Name).Take(Most).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<Person>>([.. staff.Select(row => row.Staff switch
        {
            var s => new Person(s.UserId, s.Name, s.Role, s.Role.Zh(), s.Active, s.Version, member.Role == Role.Supervisor ? row.UserName : null),
        })]);
    }
}
