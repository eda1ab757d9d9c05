using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>Deadlines: what is due next, and what is overdue. What only warns of a deadline is none of its own.</summary>
public sealed class NextDue(IDbContextFactory<ShopDb> databases)
{
    public const int Most = 500;

    /// <summary>The open deadlines of one case with its vouchers and parcels, the next first.</summary>
    public async Task<IReadOnlyList<Due>> OfCaseAsync(Guid caseId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Dues.AsNoTracking().Where(d => d.CaseId == caseId && d.State == DueState.Open && d.Then != Then.Warn).OrderBy(d => d.At).ThenBy(d => d.Id)
            .Take(Most).ToListAsync(cancel);
    }

    /// <summary>The earliest deadline of one case that escalated and still stands; null where nothing is overdue.</summary>
    public async Task<DateTimeOffset?> OverdueSinceAsync(Guid caseId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Overdue.In(db).Where(d => d.CaseId == caseId).MinAsync(d => (DateTimeOffset?)d.At, cancel);
    }

    /// <summary>The open deadlines of these shops until an instant, the next first.</summary>
    public async Task<IReadOnlyList<Due>> OfShopsAsync(IReadOnlyList<Guid> shops, DateTimeOffset until, int limit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Dues.AsNoTracking().Where(d => shops.Contains(d.ShopId) && d.State == DueState.Open && d.Then != Then.Warn && d.At <= until)
            .OrderBy(d => d.At).ThenBy(d => d.Id).Take(Math.Clamp(limit, 1, Most)).ToListAsync(cancel);
    }
}
