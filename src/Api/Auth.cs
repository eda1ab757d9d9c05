using System.Globalization;
using System.Security.Claims;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
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
            .AddPolicyScheme(Either, null, scheme => scheme.ForwardDefaultSelector = SchemeOf)
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
        // a session of hours would be over in seconds of a faster clock: sessions go by the real one
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<TimeProvider>((cookie, time) => cookie.TimeProvider = FasterClock.RealOf(time));
        services.AddOptions<BearerTokenOptions>(Bearer).Configure<TimeProvider>((bearer, time) => bearer.TimeProvider = FasterClock.RealOf(time));
        services.AddAuthorization();
        services.AddScoped<CurrentUser>();
        services.AddScoped<Staff.StaffDesk>();
        services.AddSingleton<DemoRule>();
        services.AddSingleton(provider => new Session.SignInPace(provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Opens a session: the cookie goes with the answer, a token for programs is given back; and until when either counts.</summary>
    /// <param name="confirmedAt">When the password was given again in a session that is open already.</param>
    public static async Task<(string? Token, DateTimeOffset Until)> OpenAsync(HttpContext context, User user, string scheme, DateTimeOffset? confirmedAt = null)
    {
        var until = FasterClock.RealOf(context.RequestServices.GetRequiredService<TimeProvider>()).GetUtcNow() + Lifetime;
        // given again in a session, the password begins no other one
        var session = (confirmedAt is null ? null : context.User.FindFirstValue(CurrentUser.SessionClaim)) ?? Guid.CreateVersion7(until).ToString("N");
        var principal = PrincipalOf(user, scheme, session, confirmedAt);
        if (scheme == Bearer)
        {
            var options = context.RequestServices.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(Bearer);
            return (options.BearerTokenProtector.Protect(new(principal, new AuthenticationProperties { ExpiresUtc = until }, Bearer)), until);
        }
        await context.SignInAsync(Cookie, principal);
        return (null, until);
    }

    static ClaimsPrincipal PrincipalOf(User user, string scheme, string session, DateTimeOffset? confirmedAt)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(CurrentUser.StampClaim, user.SecurityStamp ?? "")];
        if (scheme == Cookie)
            claims.Add(new(CurrentUser.SessionClaim, session));
        if (confirmedAt is { } at)
            claims.Add(new(CurrentUser.ConfirmedClaim, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        return new(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The way the caller is signed in.</summary>
    public static string SchemeOf(HttpContext context) => context.Request.Headers.Authorization.Count > 0 ? Bearer : Cookie;

    static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
