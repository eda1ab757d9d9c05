using AfterSales.Api.Http;
using AfterSales.Domain.People;

namespace AfterSales.Api.Staff;

/// <summary>
/// Gives somebody of the shop another name or role, sends them off (they are signed out at once) or takes them back. For supervisors; nobody changes their own
/// role, and one supervisor stays.
/// </summary>
public static class ChangeStaff
{
    public sealed record Request(string Name, Role Role, bool Active, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/api/staff/{id:guid}", HandleAsync)
        .Tells("ChangeStaff", "staff", "修改人员", "Change somebody").Gives<StaffView>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, StaffDesk desk, CancellationToken cancel)
    {
        var (name, role, active, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("name", name, StaffDesk.LongestName, oneLine: true)) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(
            await desk.ChangeAsync(member.ShopId, id, seen.Version, name, role, active, member.Actor, asked.Keyed(StaffView.Kept), cancel), StaffView.Shown);
    }
}
