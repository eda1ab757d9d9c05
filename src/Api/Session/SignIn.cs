using AfterSales.Api.Http;
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

    static async Task<IResult> HandleAsync(Plain<Request> asked, HttpContext context, UserManager<User> users, CurrentUser me, ShopDb db, SignInPace pace, CancellationToken cancel)
    {
        var (userName, password, mode) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("userName", userName, 256, oneLine: true), Texts.Wrong("password", password, 256, oneLine: true)) is { } wrong)
            return wrong;
        if (!pace.Allows(userName))
            return new Refusal(Problems.TooMany) { RetryAfter = 10 };
        if (await Password.CheckedAsync(users, userName, password) is not { } user || !await WorksAsync(me, user, db, cancel))
            return new Refusal(Problems.SignInFailed);
        var (token, until) = await Auth.OpenAsync(context, user, mode == Mode.Bearer ? Auth.Bearer : Auth.Cookie);
        return TypedResults.Ok(new Response(token, until, ShowSession.Of(me)));
    }

    /// <summary>Whether they work anywhere still; a demo user does not where there must be no demo. Who never did may sign in to an empty house.</summary>
    static async Task<bool> WorksAsync(CurrentUser me, User user, ShopDb db, CancellationToken cancel) =>
        await me.IsAsync(user.Id, user.SecurityStamp, null, cancel) && (me.Shops.Count > 0 || !await db.Staff.AnyAsync(s => s.UserId == user.Id, cancel));
}
