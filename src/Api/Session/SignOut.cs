using AfterSales.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Session;

/// <summary>Ends the cookie's session. A token ends by itself, or with the password it was got by.</summary>
public static class SignOut
{
    public sealed record Request;

    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/api/session", HandleAsync).Tells("SignOut", "session", "退出", "Sign out");

    static async Task<NoContent> HandleAsync(Asked<Request> asked, HttpContext context)
    {
        await context.SignOutAsync(Auth.Cookie);
        return TypedResults.NoContent();
    }
}
