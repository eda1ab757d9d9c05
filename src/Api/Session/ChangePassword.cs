using AfterSales.Api.Http;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;

namespace AfterSales.Api.Session;

/// <summary>
/// One's own password, by whoever knows the old one: at least ten characters, with a small letter and a digit. Every other session ends; this one goes on under a
/// new cookie or token. Paced and locked out like signing in.
/// </summary>
public static class ChangePassword
{
    public sealed record Request(string Password, string NewPassword);

    /// <param name="Token">The token from now on, for `Authorization: Bearer`; null where the session is a cookie's.</param>
    public sealed record Response(string? Token, DateTimeOffset ExpiresAt);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/session/password", HandleAsync)
        .Tells("ChangePassword", "session", "修改密码", "Change one's password").Gives<Response>(200).Refuses(Problems.PasswordWrong, Problems.Lacking, Problems.TooMany, Problems.Busy);

    static async Task<IResult> HandleAsync(Plain<Request> asked, HttpContext context, CurrentUser caller, UserManager<User> users, SignInPace pace)
    {
        var (password, wanted) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("password", password, 256, oneLine: true), Texts.Wrong("newPassword", wanted, 256, oneLine: true)) is { } wrong)
            return wrong;
        if (!pace.Allows($"{caller.Id}"))
            return new Refusal(Problems.TooMany) { RetryAfter = 10 };
        if (await Password.CheckedAsync(users, caller.UserName, password) is not { } user || user.Id != caller.Id)
            return new Refusal(Problems.PasswordWrong);
        if (wanted == password)
            return Unfit("新密码须与旧密码不同", "The new password is another one than the old");
        var changed = await users.ChangePasswordAsync(user, password, wanted);
        if (!changed.Succeeded)
            return changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? new Refusal(Problems.Busy)
                : Unfit("新密码至少10个字符，须含小写字母和数字", "The new password has at least 10 characters, with a small letter and a digit");
        var (token, until) = await Auth.OpenAsync(context, user, Auth.SchemeOf(context));
        return TypedResults.Ok(new Response(token, until));
    }

    static Refusal Unfit(string zh, string en) => new(Problems.Lacking) { Code = "passwordUnfit", Zh = zh, En = en };
}
