using AfterSales.Api.Http;
using AfterSales.Domain.People;

namespace AfterSales.Api.Staff;

/// <summary>Lets somebody new sign in to the shop; the first password is in this answer and in no other. For supervisors.</summary>
public static class AddStaff
{
    public sealed record Request(string UserName, string Name, Role Role, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/staff", HandleAsync)
        .Tells("AddStaff", "staff", "添加人员", "Add somebody").Gives<StaffView>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, StaffDesk desk, CancellationToken cancel)
    {
        var (userName, name, role, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("userName", userName, 256, oneLine: true), Texts.Wrong("name", name, StaffDesk.LongestName, oneLine: true)) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(
            await desk.AddAsync(member.ShopId, userName, name, role, member.Actor, asked.Keyed(StaffView.Kept), cancel), StaffView.Shown);
    }
}
