using System.Globalization;
using System.Security.Claims;
using AfterSales.Domain.People;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api;

/// <summary>
/// Who asks, as things stand now: shops and roles are read with every request, so a role taken away counts at once and a changed password ends
/// every session, cookie or bearer.
/// </summary>
public sealed class CurrentUser(ShopDb db, DemoRule demo, TimeProvider time)
{
    public const string StampClaim = "stamp";

    /// <summary>Which session of a browser it is, so that signing out ends it wherever its cookie is.</summary>
    public const string SessionClaim = "session";

    /// <summary>When the password was given again in this session, milliseconds since 1970 UTC.</summary>
    public const string ConfirmedClaim = "confirmed";

    /// <summary>More shops than one person works in.</summary>
    const int MostShops = 200;

    public Guid Id { get; private set; }
    public string UserName { get; private set; } = "";
    public IReadOnlyList<Membership> Shops { get; private set; } = [];

    /// <summary>When the password was given again, by the clock of sessions, and by the product's own: as long ago as it really is.</summary>
    public DateTimeOffset? ReallyConfirmedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The person's part in this shop; null where they do not work there.</summary>
    public Membership? In(Guid shopId) => Shops.FirstOrDefault(m => m.ShopId == shopId);

    /// <summary>Runs between authentication and authorisation; a session that no longer counts is nobody's.</summary>
    public static async Task LoadAsync(HttpContext context, RequestDelegate next)
    {
        // whether the process runs is told to anybody, and without the database
        if (context.User.Identity?.IsAuthenticated == true && !context.Request.Path.StartsWithSegments("/health")
            && !await context.RequestServices.GetRequiredService<CurrentUser>().IsWhoAsync(context.User, context.RequestAborted))
        {
            // nor is its cookie renewed
            if (context.User.HasClaim(claim => claim.Type == SessionClaim))
                await context.SignOutAsync(Auth.Cookie);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        await next(context);
    }

    /// <summary>Whether the session counts now; reads whose it is.</summary>
    public async Task<bool> IsWhoAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || principal.FindFirstValue(StampClaim) is not { } stamp)
            return false;
        ReallyConfirmedAt = long.TryParse(principal.FindFirstValue(ConfirmedClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
        ConfirmedAt = ReallyConfirmedAt is { } given ? FasterClock.AsLongAgo(time, given) : null;
        return await IsAsync(id, stamp, principal.FindFirstValue(SessionClaim), cancel);
    }

    /// <summary>Whether there is such a person, with this stamp; reads where they work.</summary>
    /// <param name="session">Of a browser, which may have ended; null for none.</param>
    public async Task<bool> IsAsync(Guid id, string? stamp, string? session, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from user in db.Users.Where(u => u.Id == id && u.SecurityStamp == stamp
                && (session == null || !db.UserTokens.Any(t => t.UserId == id && t.LoginProvider == EndedSessions.Mark && t.Name == session)))
            from staff in db.Staff.Where(s => s.UserId == user.Id && s.Active).DefaultIfEmpty()
            from shop in db.Shops.Where(s => s.Id == staff!.ShopId).DefaultIfEmpty()
            orderby shop!.Name
            select new
            {
                user.UserName,
                Staff = staff,
                Shop = shop,
                ForFinance = db.Delegations.Any(d => d.ShopId == shop!.Id && d.DeputyId == id && d.From <= now && now < d.Until && d.EndedAt == null)
            }).Take(MostShops).ToListAsync(cancel);
        if (rows.Count == 0)
            return false;
        (Id, UserName) = (id, rows[0].UserName ?? "");
        Shops = [.. rows.Where(r => r.Staff is not null && r.Shop is not null && demo.Admits(r.Shop)).Select(r => new Membership(r.Shop!.Id, r.Shop.Name, r.Staff!.Role, r.Staff.Name, id) { ConfirmedAt = ConfirmedAt, ForFinance = r.ForFinance })];
        return true;
    }
}

/// <summary>One person's part in one shop.</summary>
public sealed record Membership(Guid ShopId, string Shop, Role Role, string Name, Guid UserId)
{
    /// <summary>When the person last gave their password in this session, signing in apart.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>A deputy of finance, now.</summary>
    public bool ForFinance { get; init; }

    /// <summary>As what the person may act here now.</summary>
    public IReadOnlyList<Role> Roles => ForFinance && Role != Role.Finance ? [Role, Role.Finance] : [Role];

    public bool IsFinance => IsAny(Role.Finance);

    public bool IsAny(params IEnumerable<Role> roles) => roles.Any(Roles.Contains);

    public Actor Actor => new(UserId, Name, Role) { ConfirmedAt = ConfirmedAt, ForFinance = ForFinance };
}
