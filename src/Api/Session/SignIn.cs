using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Session;

/// <summary>
/// Signs in with user name and password: a cookie for a browser or a token for a program. An unknown user, a wrong password and a locked account
/// (five failures lock it for five minutes) get the same answer after the same work.
/// </summary>
public static class SignIn
{
    public enum Mode { Cookie = 1, Bearer }

    public sealed record Request(string UserName, string Password, Mode Mode = Mode.Cookie);

    /// <param name="Token">For `Authorization: Bearer`; only in mode Bearer.</param>
    public sealed record Response(string? Token, DateTimeOffset ExpiresAt, ShowSession.Response User);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/session", HandleAsync)
        .AllowAnonymous().Tells("SignIn", "session", "登录", "Sign in").Gives<Response>(200).Refuses(Problems.SignInFailed, Problems.TooMany);

    static async Task<IResult> HandleAsync(Plain<Request> asked, HttpContext context, UserManager<User> users, SignInPace pace, CancellationToken cancel)
    {
        var (userName, password, mode) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("userName", userName, 256, oneLine: true), Texts.Wrong("password", password, 256, oneLine: true)) is { } wrong)
            return wrong;
        if (!pace.Allows(userName))
            return new Refusal(Problems.TooMany) { RetryAfter = 10 };
        if (await Password.CheckedAsync(users, userName, password) is not { } user || await ShopsAsync(context, user, cancel) is not { } shops)
            return new Refusal(Problems.SignInFailed);
        var me = new ShowSession.Response(user.Id, user.UserName ?? "", shops);
        var (token, until) = await Auth.OpenAsync(context, user, mode == Mode.Bearer ? Auth.Bearer : Auth.Cookie);
        return TypedResults.Ok(new Response(token, until, me));
    }

    /// <summary>The shops the user works in; null for who works nowhere any more, and for a demo user where there must be none.</summary>
    static async Task<IReadOnlyList<ShowSession.Shop>?> ShopsAsync(HttpContext context, User user, CancellationToken cancel)
    {
        var db = context.RequestServices.GetRequiredService<ShopDb>();
        var demo = context.RequestServices.GetRequiredService<DemoRule>();
        var rows = await db.Staff.Where(s => s.UserId == user.Id).Join(db.Shops, s => s.ShopId, s => s.Id, (staff, shop) => new { staff, shop })
            .OrderBy(r => r.shop.Name).Take(200).ToListAsync(cancel);
        var admitted = rows.Where(r => r.staff.Active && demo.Admits(r.shop)).ToList();
        return rows.Count > 0 && admitted.Count == 0 ? null : [.. admitted.Select(r => new ShowSession.Shop(r.shop.Id, r.shop.Name, r.staff.Role, r.staff.Role.Zh(), r.staff.Name))];
    }
}
