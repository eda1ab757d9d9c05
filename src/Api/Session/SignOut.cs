using System.Security.Claims;
using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Session;

/// <summary>Ends the cookie's session on all servers, with every copy of the cookie; open streams of it end within seconds. A token ends by itself, or with the password it was got by.</summary>
public static class SignOut
{
    public sealed record Request;

    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/api/session", HandleAsync).Tells("SignOut", "session", "退出", "Sign out");

    static async Task<NoContent> HandleAsync(Asked<Request> asked, HttpContext context, CurrentUser user, EndedSessions ended, TimeProvider time, CancellationToken cancel)
    {
        if (context.User.FindFirstValue(CurrentUser.SessionClaim) is { } session)
            await ended.EndAsync(user.Id, session, FasterClock.RealOf(time).GetUtcNow() + Auth.Lifetime + Auth.Lifetime, cancel);
        await context.SignOutAsync(Auth.Cookie);
        return TypedResults.NoContent();
    }
}
