using System.Security.Claims;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace AfterSales.Api;

/// <summary>
/// Sign-in on ASP.NET Core Identity: a cookie for browsers (never sent by other sites), a bearer token for programs. Both carry the id and the security
/// stamp of the user and nothing they may do.
/// </summary>
public static class Auth
{
    public const string Cookie = "cookie";
    public const string Bearer = "bearer";
    const string Either = "session";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSessions(this IServiceCollection services, DirectoryInfo keys)
    {
        services.AddDataProtection().PersistKeysToFileSystem(keys).SetApplicationName("AfterSales");
        services.AddIdentityCore<User>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            identity.Password.RequiredLength = 10;
            identity.Password.RequireNonAlphanumeric = identity.Password.RequireUppercase = false;
        }).AddEntityFrameworkStores<ShopDb>();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, scheme => scheme.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? Bearer : Cookie)
            .AddBearerToken(Bearer, bearer => bearer.BearerTokenExpiration = Lifetime)
            .AddCookie(Cookie, cookie =>
            {
                cookie.Cookie.Name = "aftersales";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Lifetime;
                cookie.SlidingExpiration = true;
                cookie.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, 401);
                cookie.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext, 403);
            });
        services.AddAuthorization();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<DemoRule>();
        services.AddSingleton<Session.SignInPace>();
    }

    public static ClaimsPrincipal PrincipalOf(User user, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(CurrentUser.StampClaim, user.SecurityStamp ?? "")], scheme));

    /// <summary>A token for programs, and until when it counts.</summary>
    public static (string Token, DateTimeOffset Until) TokenFor(User user, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
    {
        var until = time.GetUtcNow() + Lifetime;
        var ticket = new AuthenticationTicket(PrincipalOf(user, Bearer), new AuthenticationProperties { ExpiresUtc = until }, Bearer);
        return (options.Get(Bearer).BearerTokenProtector.Protect(ticket), until);
    }

    static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
