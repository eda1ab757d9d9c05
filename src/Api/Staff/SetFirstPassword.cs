using AfterSales.Api.Http;
using AfterSales.Domain.People;

namespace AfterSales.Api.Staff;

/// <summary>
/// Gives somebody of the shop a new first password, in this answer and in no other; the old one and every session of theirs end. For supervisors, and not for
/// people of another shop too.
/// </summary>
public static class SetFirstPassword
{
    public sealed record Request(Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/staff/{id:guid}/password", HandleAsync)
        .Tells("SetFirstPassword", "staff", "重设初始密码", "Set a first password").Gives<StaffView>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Access access, StaffDesk desk, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(asked.Body.ShopId, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(
            await desk.SetPasswordAsync(member.ShopId, id, member.Actor, asked.Keyed(StaffView.Kept), cancel), StaffView.Shown);
    }
}
