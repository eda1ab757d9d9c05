using System.Data.Common;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.People;

/// <summary>Somebody else at a case.</summary>
public sealed record Onlooker(Guid UserId, string Name, Doing Doing, DateTimeOffset Until);

/// <summary>
/// Who is at a case, so that two do not answer the same buyer. In a table, so that it counts on whichever server somebody is; it is no part of the history and
/// goes to no receiver.
/// </summary>
public sealed class Presences(IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    /// <summary>How long somebody is there without saying so again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(45);

    /// <summary>More people than look at one case.</summary>
    const int Most = 100;

    DateTimeOffset Now => FasterClock.RealOf(time).GetUtcNow();

    public async Task HereAsync(Guid shopId, Guid caseId, Guid userId, Doing doing, CancellationToken cancel)
    {
        var present = new Present { CaseId = caseId, UserId = userId, ShopId = shopId, Doing = doing, Until = Now + Kept };
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await AgainAsync(db, present, cancel))
            return;
        db.Presences.Add(present);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException lost) when (lost.InnerException is DbException failure && Failures.Meaning(failure) == Committed.Raced)
        {
            await AgainAsync(db, present, cancel); // another page of the same person was faster
        }
    }

    public async Task LeaveAsync(Guid caseId, Guid userId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Presences.Where(p => p.CaseId == caseId && p.UserId == userId).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The others who are there now, by name.</summary>
    public async Task<IReadOnlyList<Onlooker>> OthersAsync(Guid caseId, Guid userId, CancellationToken cancel)
    {
        var now = Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (
            from present in db.Presences.Where(p => p.CaseId == caseId && p.UserId != userId && p.Until > now)
            join staff in db.Staff on new { present.UserId, present.ShopId } equals new { staff.UserId, staff.ShopId }
            orderby staff.Name, present.UserId
            select new Onlooker(present.UserId, staff.Name, present.Doing, present.Until)).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Forgets who has left without saying so.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var now = Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Presences.Where(p => p.Until <= now).ExecuteDeleteAsync(cancel);
    }

    static async Task<bool> AgainAsync(ShopDb db, Present present, CancellationToken cancel) =>
        await db.Presences.Where(p => p.CaseId == present.CaseId && p.UserId == present.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Doing, present.Doing).SetProperty(p => p.Until, present.Until), cancel) > 0;
}
