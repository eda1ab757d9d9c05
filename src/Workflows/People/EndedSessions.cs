using System.Globalization;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.People;

/// <summary>
/// Sessions of browsers that somebody signed out of: a copy of their cookie counts no more, on no server. One that nobody may renew is over by itself after its hours, so
/// the row need not outlast them.
/// </summary>
public sealed class EndedSessions(IDbContextFactory<ShopDb> databases)
{
    /// <summary>Marks these rows among what is kept of users.</summary>
    public const string Mark = "signedOut";

    /// <param name="until">When the session would have ended by itself, by the real clock.</param>
    public async Task EndAsync(Guid userId, string session, DateTimeOffset until, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await IsEndedAsync(db, userId, session, cancel))
            return;
        db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = userId, LoginProvider = Mark, Name = session, Value = Day(until) });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // signed out twice at once
            if (!await IsEndedAsync(db, userId, session, cancel))
                throw;
        }
    }

    /// <summary>Forgets those that were over by the day before.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // a session ends within two days of signing out of it
        string[] kept = [Day(now), Day(now.AddDays(1)), Day(now.AddDays(2))];
        return await db.UserTokens.Where(t => t.LoginProvider == Mark && !kept.Contains(t.Value)).ExecuteDeleteAsync(cancel);
    }

    static Task<bool> IsEndedAsync(ShopDb db, Guid userId, string session, CancellationToken cancel) =>
        db.UserTokens.AnyAsync(t => t.UserId == userId && t.LoginProvider == Mark && t.Name == session, cancel);

    static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
