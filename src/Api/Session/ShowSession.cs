using AfterSales.Api.Http;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Session;

/// <summary>Who is signed in, in which shops and as what. Read anew, so it shows a changed role at once.</summary>
public static class ShowSession
{
    /// <param name="ConfirmedUntil">Until then the caller may sign: the password was given again. Null where it was not.</param>
    public sealed record Response(Guid UserId, string UserName, IReadOnlyList<Shop> Shops, DateTimeOffset? ConfirmedUntil = null);

    /// <param name="Roles">As what they may act there now: their role, and finance while they are its deputy.</param>
    public sealed record Shop(Guid Id, string Name, Role Role, string RoleZh, string StaffName, IReadOnlyList<Role> Roles);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/session", Handle).Tells("ShowSession", "session", "我是谁", "Who I am");

    static Ok<Response> Handle(CurrentUser user) => TypedResults.Ok(Of(user));

    internal static Response Of(CurrentUser user) => new(user.Id, user.UserName,
        [.. user.Shops.Select(m => new Shop(m.ShopId, m.Shop, m.Role, m.Role.Zh(), m.Name, m.Roles))],
        user.ReallyConfirmedAt + Needs.ConfirmationHolds);
}
