using AfterSales.Api.Http;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;

namespace AfterSales.Api.Session;

/// <summary>
/// The password once more, as before a signature: for five minutes the caller may sign and approve vouchers. It counts in this session alone: the cookie is
/// renewed, a program gets a new token. Paced and locked out like signing in.
/// </summary>
public static class ConfirmSession
{
    public sealed record Request(string Password);

    /// <param name="Token">The token that may sign, for `Authorization: Bearer`; null where the session is a cookie's.</param>
    /// <param name="ConfirmedUntil">Until then the caller may sign.</param>
    public sealed record Response(string? Token, DateTimeOffset ExpiresAt, DateTimeOffset ConfirmedUntil);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/session/confirm", HandleAsync)
        .Tells("ConfirmSession", "session", "再次输入密码", "Give the password again").Gives<Response>(200).Refuses(Problems.PasswordWrong, Problems.TooMany);

    static async Task<IResult> HandleAsync(Plain<Request> asked, HttpContext context, CurrentUser caller, UserManager<User> users, SignInPace pace, TimeProvider time)
    {
        var password = asked.Body.Password;
        if (Texts.Wrong(Texts.Wrong("password", password, 256, oneLine: true)) is { } wrong)
            return wrong;
        if (!pace.Allows($"{caller.Id}"))
            return new Refusal(Problems.TooMany) { RetryAfter = 10 };
        if (await Password.CheckedAsync(users, caller.UserName, password) is not { } user || user.Id != caller.Id)
            return new Refusal(Problems.PasswordWrong);
        var now = FasterClock.RealOf(time).GetUtcNow();
        var (token, until) = await Auth.OpenAsync(context, user, Auth.SchemeOf(context), now);
        return TypedResults.Ok(new Response(token, until, now + Needs.ConfirmationHolds));
    }
}
